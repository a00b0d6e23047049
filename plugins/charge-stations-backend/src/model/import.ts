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
