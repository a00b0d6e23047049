import { Millis, PlannedWindow, WindowScope } from '../model';

/** Planned work and excluded time. Nothing of it is ever deleted. */
export interface PlannedWindowStore {
  add(window: PlannedWindow): Promise<void>;
  get(id: string): Promise<PlannedWindow | undefined>;
  /** False where it was cancelled before, or there is none: then nothing changes. */
  cancel(options: { id: string; at: Millis; by: string }): Promise<boolean>;
  /** Those that begin last come first, cancelled ones among them. */
  list(options: {
    /** Only those for one of these; without it, all. */
    scopes?: readonly WindowScope[];
    /** Only those that overlap this time. */
    from?: Millis;
    to?: Millis;
    limit: number;
    offset: number;
  }): Promise<PlannedWindow[]>;
  /** Those of these scopes that overlap a time and were not cancelled, oldest first: what figures are made with. */
  counting(options: {
    scopes: readonly WindowScope[];
    from: Millis;
    to: Millis;
  }): Promise<PlannedWindow[]>;
}
