import {
  EvidenceCandidate,
  HistoryBase,
  Millis,
  RememberedHistory,
  RetentionRun,
  StationNeeds,
  StoredHistory,
} from '../model';
import { SnapshotCandidate } from './configuration/deleteSnapshots';
import { IdentityPage } from './StationStateStore';

/** The place of an event in the order in which a station's events came. */
export interface EvidencePlace {
  receivedAt: Millis;
  id: number;
}

/** Events of one station, the oldest first. */
export interface CandidateQuery {
  identity: string;
  from: Millis;
  before: Millis;
  after: EvidencePlace | null;
  limit: number;
}

/** The place of a snapshot in the order in which a station's were taken. */
export type SnapshotPlace = Pick<SnapshotCandidate, 'takenAt' | 'id'>;

/** What ends and is kept by its number. */
export type NumberedTable = 'intervals' | 'conditions' | 'marks';

/** Finding what is old, and deleting it: one transaction a call, of no more than what it is given. */
export interface RetentionStore {
  /** Every station that there is anything of. */
  identities(page: IdentityPage): Promise<string[]>;
  /** Null while an import or a rebuild of the station is under way, or its history is half made. */
  needs(identity: string): Promise<StationNeeds | null>;
  /** From when on the frames of the station were not looked at yet. */
  framesFrom(identity: string): Promise<Millis | null>;
  hasEvents(
    identity: string,
    span: { from: Millis; before: Millis },
  ): Promise<boolean>;
  candidates(query: CandidateQuery): Promise<EvidenceCandidate[]>;
  /** Deletes frames of these events, and notes that those before a time were looked at. */
  deleteFrames(options: {
    identity: string;
    ids: number[];
    lookedAt: Millis;
  }): Promise<void>;
  /** Deletes events with their frames and with what links them to conditions. */
  deleteEvents(options: {
    identity: string;
    events: EvidenceCandidate[];
  }): Promise<void>;
  /** From here on the history is made anew; events before may be deleted. */
  setBase(identity: string, base: HistoryBase): Promise<void>;
  /** Of the history, the rows with the numbers of what is remembered. */
  stored(identity: string, rows: RememberedHistory): Promise<StoredHistory>;
  /** Numbers of those that had ended before, and whether there may be more after so many. */
  ended(options: {
    table: NumberedTable;
    identity: string;
    before: Millis;
    limit: number;
  }): Promise<{ numbers: number[]; more: boolean }>;
  /** Deletes rows by their numbers; conditions with their links. */
  deleteNumbered(options: {
    table: NumberedTable;
    identity: string;
    numbers: number[];
  }): Promise<void>;
  /** From when on snapshots of configuration are needed to tell what was known then; null where there is none. */
  snapshotsNeededFrom(span: {
    identity: string;
    before: Millis;
  }): Promise<Millis | null>;
  /** Snapshots of one station, the oldest first. */
  snapshotCandidates(query: {
    identity: string;
    before: Millis;
    after: SnapshotPlace | null;
    limit: number;
  }): Promise<SnapshotCandidate[]>;
  /** Deletes snapshots with the contents that nobody needs without them. */
  deleteSnapshots(options: { identity: string; ids: number[] }): Promise<void>;
  saveRun(run: RetentionRun): Promise<void>;
  lastRun(): Promise<RetentionRun | null>;
}
