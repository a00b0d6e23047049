import {
  EvidenceRef,
  FrameEvidence,
  HistoryChange,
  Condition,
  Interval,
  Mark,
  Millis,
  StationState,
} from '../model';
import { StationSummary, StoredEvent } from './rows';

/** What is known of one station between two batches. */
export interface StationMemory {
  summary: StationSummary;
  /** Null until the first event was projected. */
  state: StationState | null;
  nextDeadline: Millis | null;
}

/** A sign of life without evidence. */
export interface Sighting {
  identity: string;
  at: Millis;
}

export type EvidenceLink = Omit<
  Extract<HistoryChange, { type: 'linkEvidence' }>,
  'type'
>;

/** Everything that one transaction writes. No two entries of a list have the same key. */
export interface EvidenceBatch {
  frames: FrameEvidence[];
  events: StoredEvent[];
  intervals: Interval[];
  deletedIntervals: Array<{ identity: string; number: number }>;
  conditions: Condition[];
  links: EvidenceLink[];
  marks: Mark[];
  stations: StationMemory[];
}

/**
 * The database side of the recorder. A method that fails through no fault of what it was given
 * throws `DatabaseAwayError`; any other error is about the batch.
 */
export interface EvidenceWriter {
  /** What is stored of these stations; stations that never connected are left out. */
  load(identities: string[]): Promise<Map<string, StationMemory>>;
  /** All of it in one transaction, durable when the promise resolves. */
  write(batch: EvidenceBatch): Promise<void>;
  /** Moves `last_seen_at` forward, never back, in one transaction. */
  touch(sightings: Sighting[]): Promise<void>;
  /** Whether all of these have a frame or an event in the store; for a commit whose answer got lost. */
  hasStored(refs: EvidenceRef[]): Promise<boolean>;
  /** Writes something trivial: fails only when the database takes nothing at all. */
  probe(): Promise<void>;
}
