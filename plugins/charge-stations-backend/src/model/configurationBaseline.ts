import { Millis } from './evidence';

/** One version of a baseline, as somebody saved it. */
export interface SavedBaseline {
  id: string;
  /** From 1 on. */
  version: number;
  /** YAML; null: it was removed. */
  text: string | null;
  savedAt: Millis;
  savedBy: string;
}
