import { FrameEvidence, Millis, Protocol } from '../../model';
import { ListenerFact } from '../replay';

interface ItemBase {
  identity: string;
  at: Millis;
  protocol: Protocol;
  /** The log's own name of the connection; empty where it has none. */
  connection: string;
}

/** A frame as it crossed a socket. */
export interface ImportedFrame extends ItemBase {
  kind: 'frame';
  direction: FrameEvidence['direction'];
  /** Text, or base64 of what no text can hold. */
  raw: string;
  encoding: FrameEvidence['encoding'];
}

/** What the listener of the log's writer saw or did. */
export interface ImportedFact extends ItemBase {
  kind: 'fact';
  fact: ListenerFact;
}

/** A status that a central system had stored, without its frame. */
export interface ImportedStatus extends ItemBase {
  kind: 'status';
  /** The row as JSON, by the names of its columns. */
  raw: string;
  connectorId: number | null;
  status: string | null;
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
  /** As the table has it. */
  reportedAt: string;
}

/** One piece of evidence that a line holds. */
export type ImportItem = ImportedFrame | ImportedFact | ImportedStatus;

/** Why a line was not understood. */
export type ProblemReason =
  | 'notJson'
  | 'notARecord'
  | 'noTime'
  | 'inTheFuture'
  | 'noStation'
  | 'noDirection'
  | 'noFrame'
  | 'unknownVersion'
  | 'soap'
  | 'badCsv'
  | 'missingColumn';

export type ParsedLine =
  | { kind: 'items'; items: ImportItem[] }
  /** Says nothing: an empty line, a table's header. */
  | { kind: 'nothing' }
  | { kind: 'problem'; reason: ProblemReason; message: string };

/** What a parser has to know besides the line. */
export interface ParseContext {
  /** The station of lines that name none. */
  identity: string | null;
  /** IANA name of the time zone of times without one. */
  timeZone: string;
  /** Now: nothing was received later. */
  now: Millis;
}

/** A line that cannot be read, for the parsers to throw. */
export class LineProblem extends Error {
  constructor(readonly reason: ProblemReason, message: string) {
    super(message);
  }
}

/** Longer identities cannot connect, and nothing could name them. */
export const MAX_IDENTITY_LENGTH = 255;
