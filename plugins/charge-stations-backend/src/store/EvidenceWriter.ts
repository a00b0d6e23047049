import {
  EvidenceRef,
  FrameEvidence,
  HistoryChange,
  ImportRun,
  ImportStation,
  Condition,
  Interval,
  Mark,
  Millis,
  StationEvent,
  StationState,
} from '../model';
import { StationSummary, StoredEvent } from './rows';

/** The present of one station, written with every record. */
export interface StationEntry {
  summary: StationSummary;
  nextDeadline: Millis | null;
}

/** The reducer's memory of one station as it was after one record, written now and then. */
export interface Checkpoint {
  identity: string;
  state: StationState;
  /** The highest record in the state of its newest connection; null where none can follow it. */
  last: EvidenceRef | null;
}

/** What is stored of one station: the checkpoint and the tail together give the reducer's memory. */
export interface StoredStation extends StationEntry {
  /** Null until the first event was projected. */
  checkpoint: Checkpoint | null;
  /** Events that followed the checkpoint on its connection, oldest first. */
  tail: StationEvent[];
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
  /** Each has an event among `events`; without one it is refused. */
  frames: FrameEvidence[];
  events: StoredEvent[];
  intervals: Interval[];
  /** Of stored intervals, where nothing but their end changes. */
  closedIntervals: Array<{ identity: string; number: number; to: Millis }>;
  deletedIntervals: Array<{ identity: string; number: number }>;
  conditions: Condition[];
  links: EvidenceLink[];
  marks: Mark[];
  stations: StationEntry[];
  /** Of stored stations, where nothing but this changes. */
  sightings: Sighting[];
  checkpoints: Checkpoint[];
  /** How far the import is that this is of: a restart goes on behind exactly this. */
  importProgress?: { run: ImportRun; stations: ImportStation[] };
}

/** A batch that writes nothing. */
export const EMPTY_BATCH: EvidenceBatch = {
  frames: [],
  events: [],
  intervals: [],
  closedIntervals: [],
  deletedIntervals: [],
  conditions: [],
  links: [],
  marks: [],
  stations: [],
  sightings: [],
  checkpoints: [],
};

/** How a write stands to another. */
export interface WriteOptions {
  /**
   * What an earlier `write` returned: this one is written after it, and only if it went through; otherwise it
   * throws `PrecedingWriteError`. Given before that has ended, the database goes from one to the next by itself.
   */
  after?: Promise<void>;
}

/**
 * The database side of the recorder. A method that fails through no fault of what it was given
 * throws `DatabaseAwayError`; any other error is about the batch.
 */
export interface EvidenceWriter {
  /**
   * Writes that may be under way at once, the one that is being written included. More than one where the
   * database can go on to the next by itself; everywhere else fuller transactions are worth more.
   */
  readonly depth: number;
  /** What is stored of these stations; stations that never connected are left out. */
  load(identities: string[]): Promise<Map<string, StoredStation>>;
  /** All of it in one transaction, durable when the promise resolves. */
  write(batch: EvidenceBatch, options?: WriteOptions): Promise<void>;
  /** Moves `last_seen_at` forward, never back, in one transaction. */
  touch(sightings: Sighting[]): Promise<void>;
  /** Whether all of these are in the store; for a commit whose answer got lost. */
  hasStored(refs: EvidenceRef[]): Promise<boolean>;
  /** Writes something trivial: fails only when the database takes nothing at all. */
  probe(): Promise<void>;
}
