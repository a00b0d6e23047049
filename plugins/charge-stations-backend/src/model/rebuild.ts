import { Millis } from './evidence';

/** `failed`: it came to its end, and stations are without history. */
export type RebuildState =
  | 'waiting'
  | 'running'
  | 'done'
  | 'cancelled'
  | 'failed';

/** One making anew of histories. */
export interface RebuildRun {
  id: string;
  state: RebuildState;
  /** Who asked for it: the entity of a user, or the name of a service. */
  requestedBy: string;
  createdAt: Millis;
  startedAt: Millis | null;
  updatedAt: Millis;
  endedAt: Millis | null;
}

/** What a rebuild is begun with. */
export interface NewRebuild {
  requestedBy: string;
  /** Null for all stations with evidence. */
  identities: string[] | null;
}

/** How much history a station has. */
export interface HistorySize {
  conditions: number;
  intervals: number;
}

/** The stations of a rebuild. */
export interface RebuiltStations {
  total: number;
  done: number;
  failed: number;
  /** Those of `done` that have more or fewer conditions or intervals than before. */
  differing: number;
}

/** A station whose history could not be made anew. */
export interface RebuildFailure {
  identity: string;
  reason: string;
}

/** A rebuild and what came of it so far. */
export interface RebuildReport {
  run: RebuildRun;
  stations: RebuiltStations;
  /** The first fifty. */
  failures: RebuildFailure[];
}

/** Rebuilds as a resource: asked for, then done one after the other. */
export interface RebuildService {
  /** @throws InputError where a station has no evidence. */
  create(wanted: NewRebuild): Promise<RebuildReport>;
  /** @throws NotFoundError */
  get(id: string): Promise<RebuildReport>;
  /** Newest first. */
  list(page: { limit: number; offset: number }): Promise<RebuildReport[]>;
  /**
   * No further station is begun; the one that is under way comes to its end.
   *
   * @throws ConflictError where it has ended.
   */
  cancel(id: string): Promise<RebuildReport>;
}
