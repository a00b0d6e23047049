import { ExclusionReason } from './availability';
import { Millis } from './evidence';

/** Whom a window is for. Refs are of catalog entities; a station belongs to one when its own entity names it. */
export type WindowScope =
  | { type: 'station'; identity: string }
  | { type: 'site' | 'owner' | 'model'; ref: string }
  | { type: 'fleet' };

/** What a window makes of the time in which a port is not up: work that was planned, or time left out for a reason. */
export type WindowKind =
  | { kind: 'planned'; reason: null }
  | { kind: 'excluded'; reason: ExclusionReason };

/**
 * Time that people said something about beforehand (planned), or afterwards (excluded). It never changes an interval: figures
 * take it into account, and no longer once it is cancelled.
 */
export type PlannedWindow = WindowKind & {
  id: string;
  scope: WindowScope;
  /** Why, in words; empty where nobody said. */
  note: string;
  from: Millis;
  to: Millis;
  /** The entity of a user, or the name of a service. */
  author: string;
  createdAt: Millis;
  cancelledAt: Millis | null;
  cancelledBy: string | null;
};
