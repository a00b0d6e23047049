import {
  HistorySize,
  Millis,
  RebuildFailure,
  RebuildRun,
  RebuiltStations,
} from '../model';

/** One station of a rebuild. */
export interface RebuildStation {
  rebuildId: string;
  identity: string;
}

/** Rebuilds, their stations, and how far each is. */
export interface RebuildStore {
  /** Those of these identities that have no evidence. */
  withoutEvidence(identities: string[]): Promise<string[]>;
  /** Adds it with these stations, or all that have evidence now. */
  add(run: RebuildRun, identities: string[] | null): Promise<void>;
  get(id: string): Promise<RebuildRun | undefined>;
  /** Newest first. */
  list(page: { limit: number; offset: number }): Promise<RebuildRun[]>;
  /** The one that runs, or else the one that waits longest. */
  next(): Promise<RebuildRun | undefined>;
  start(options: { id: string; at: Millis }): Promise<void>;
  /** False where it had ended already, and is left as it was. */
  end(options: {
    id: string;
    state: 'done' | 'cancelled' | 'failed';
    at: Millis;
  }): Promise<boolean>;
  /** The first station of the rebuild that was not begun. */
  nextStation(id: string): Promise<RebuildStation | undefined>;
  /** Stations that were begun and have not ended, of all rebuilds. */
  begunStations(): Promise<RebuildStation[]>;
  beginStation(
    station: RebuildStation & { before: HistorySize },
  ): Promise<void>;
  endStation(
    station: RebuildStation & {
      /** Why it failed; null where it did not. */
      reason: string | null;
      after: HistorySize;
      at: Millis;
    },
  ): Promise<void>;
  countStations(id: string): Promise<RebuiltStations>;
  failures(id: string, page: { limit: number }): Promise<RebuildFailure[]>;
}
