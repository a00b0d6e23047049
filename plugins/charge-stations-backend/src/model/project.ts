import { EventRef, Millis } from './evidence';
import { StationEvent } from './event';
import { Condition, EventFlag, HistoryChange, Interval } from './history';

/** JSON-serialisable memory of the reducer for one station; opaque to the recorder. */
export type StationState = { readonly version: number } & Record<
  string,
  unknown
>;

/** What came of folding events into a station's history. */
export interface Projection {
  state: StationState;
  changes: HistoryChange[];
  flags: Array<{ evidence: EventRef; flags: EventFlag[] }>;
  /** The next stored deadline after which `advance` would change something; null when none is set. */
  nextDeadline: Millis | null;
}

/** The rows that what comes may still change, and the last numbers that were given. */
export interface RememberedHistory {
  intervals: Interval[];
  conditions: Condition[];
  numbers: { interval: number; condition: number; mark: number };
}

/**
 * The pure step from evidence to history, handed to the recorder by `plugin.ts`.
 * `apply` first advances to the event's receive time, so replaying gives the same history
 * however often `advance` was called in between. All throw ConflictError for a state that rules of an
 * unknown version wrote: nothing goes onto it until the history is rebuilt.
 */
export interface Projector {
  apply(state: StationState | null, events: StationEvent[]): Projection;
  advance(state: StationState, to: Millis): Projection;
  /** What of the history that led to this state is not final. */
  remembered(state: StationState): RememberedHistory;
}
