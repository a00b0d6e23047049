import { Millis } from './evidence';

/** The formats of logs that an import reads. */
export type ImportFormat =
  | 'openOcppTrace'
  | 'frameLog'
  | 'steveConnectorStatus';

/** `finishing`: all lines are in, and histories are being made anew. */
export type ImportState = 'open' | 'finishing' | 'done' | 'failed';

/** What became of lines and of the records that they held. */
export interface ImportCounts {
  /** Lines without content, and headers. */
  emptyLines: number;
  linesNotUnderstood: number;
  /** Records that were stored: frames, calls with their answers, what a listener saw, rows of a table. */
  stored: number;
  /** Records that were there before. */
  known: number;
  /** Not kept, as those of a socket are not. */
  heartbeats: number;
}

/** Lines that were not understood for one reason. */
export interface ImportProblem {
  reason: string;
  /** One sentence: what is wrong, and what to do. */
  message: string;
  lines: number;
  /** The first of them, masked and cut. */
  examples: Array<{ line: number; excerpt: string }>;
}

/** One import of one log. */
export interface ImportRun {
  id: string;
  name: string;
  format: ImportFormat;
  identity: string | null;
  timeZone: string;
  size: number | null;
  state: ImportState;
  /** Lines that are through; the next one to send has this number, counted from 0. */
  linesDone: number;
  /** Connections that were numbered. */
  connections: number;
  /** The header of a table. */
  columns: string[] | null;
  counts: ImportCounts;
  problems: ImportProblem[];
  error: string | null;
  createdAt: Millis;
  updatedAt: Millis;
}

/** How far one station of an import is. */
export interface ImportStation {
  importId: string;
  identity: string;
  /** What the intake of its lines goes on from; null when it has ended. */
  state: unknown;
  /** Whether something was not known before, so that its history is made anew. */
  isNew: boolean;
  isRebuilt: boolean;
}

/** What an import is begun with. */
export type NewImport = Pick<
  ImportRun,
  'name' | 'format' | 'identity' | 'timeZone' | 'size'
>;

/** The stations of an import. */
export interface ImportedStations {
  all: number;
  /** Those of which something was new. */
  changed: number;
  /** Those whose history was made anew. */
  rebuilt: number;
  /** Those that the catalog does not know, and the first fifty of them by name. */
  notRegistered: { count: number; identities: string[] };
}

/** Imports as a resource: begun, given lines in parts, finished. */
export interface ImportService {
  create(wanted: NewImport): Promise<ImportRun>;
  /** @throws NotFoundError */
  get(id: string): Promise<ImportRun>;
  /** Newest first. */
  list(page: { limit: number; offset: number }): Promise<ImportRun[]>;
  /** Who is not registered is known when the import is done. */
  stations(run: ImportRun): Promise<ImportedStations>;
  /**
   * Takes lines; the first of them has the number `from`, counted from 0.
   *
   * @throws ConflictError where another line is next, or the import takes no more.
   */
  takeLines(
    id: string,
    part: { from: number; lines: string[] },
  ): Promise<ImportRun>;
  /** No more lines come. Histories are made anew in the background; the import's state tells when they are. */
  finish(id: string): Promise<ImportRun>;
}
