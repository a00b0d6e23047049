import { HumanDuration } from '@backstage/types';
import { EvidenceRef, Millis } from './evidence';
import { Condition, Interval } from './history';
import type { StationState } from './project';

/**
 * What is kept for a time of its own. `events` are what history is made of; `intervals` go with marks,
 * `conditions` with what links them to their events, and `configuration`, which are snapshots, with their contents.
 */
export const RETENTION_CLASSES = [
  'frames',
  'events',
  'intervals',
  'conditions',
  'configuration',
] as const;

export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** How long each class is kept, counted from when it was received or had ended; null: for ever. */
export type RetentionPolicy = Readonly<
  Record<RetentionClass, HumanDuration | null>
>;

/** Of each class, before when it may go; null: nothing may. */
export type Cuts = Readonly<Record<RetentionClass, Millis | null>>;

/** One event that is old enough to go, with what may still need it. */
export interface EvidenceCandidate {
  id: number;
  receivedAt: Millis;
  connectionId: string;
  seq: number;
  part: number;
  hasFrame: boolean;
  /** A condition that is open rests on its record. */
  isCited: boolean;
}

/** What the present of a station rests on. */
export interface StationNeeds {
  /** The last record in the stored state: what followed on its connection is replayed onto it. */
  checkpoint: EvidenceRef | null;
  /** The connection that is open; its opening says how it came about. */
  connectionId: string | null;
}

/**
 * From where on the history of a station can be made anew: its older events are gone, and this is what the
 * reducer remembered when it had taken all of them.
 */
export interface HistoryBase {
  eventsFrom: Millis;
  state: StationState;
}

/** Rows of a history as they are stored, by their numbers. */
export interface StoredHistory {
  intervals: ReadonlyMap<number, Interval>;
  conditions: ReadonlyMap<number, Condition>;
}

/** Why a station's evidence is older than its policy says. */
export type RetentionWait =
  /** An import or a rebuild of it has not ended. */
  | 'unsettled'
  /** Its history was made by other rules than those of now: a rebuild makes it theirs. */
  | 'historyDiffers'
  /** What is made of its history, daily figures for example, is not up to date. */
  | 'notRolledUp'
  /** It went wrong; the log says how. */
  | 'failed';

/** Rows of no class. */
export const NOTHING_DELETED: Readonly<Record<RetentionClass, number>> = {
  frames: 0,
  events: 0,
  intervals: 0,
  conditions: 0,
  configuration: 0,
};

/** One turn of deleting what is too old. */
export interface RetentionRun {
  startedAt: Millis;
  /** Null while it is under way, and where it was cut short. */
  endedAt: Millis | null;
  /** Rows. */
  deleted: Record<RetentionClass, number>;
  /** How many stations were left for the next time. */
  waiting: Record<RetentionWait, number>;
  /** Transactions that it took, and the longest of them. */
  slices: number;
  longestSlice: Millis;
  /** Why it ended early; null where it did not. */
  error: string | null;
}
