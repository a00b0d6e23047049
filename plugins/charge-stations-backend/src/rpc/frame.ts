import { Violation } from '../model';
import { RpcFault } from './errorCodes';

/**
 * A message id as it was sent. OCPP-J 1.6 §4.1.4 asks for a string of at most 36 characters;
 * a number is read too, because an answer can carry it back unchanged.
 */
export type MessageId = string | number;

/** A request (OCPP-J 1.6 §4.2.1). A `null` payload was read as an empty one. */
export interface CallFrame {
  kind: 'call';
  id: MessageId;
  action: string;
  payload: unknown;
  violations: Violation[];
}

/** The answer to a call of ours (OCPP-J 1.6 §4.2.2). */
export interface CallResultFrame {
  kind: 'callResult';
  id: MessageId;
  payload: unknown;
  violations: Violation[];
}

/** The refusal of a call of ours (OCPP-J 1.6 §4.2.3). */
export interface CallErrorFrame {
  kind: 'callError';
  id: MessageId;
  /** Verbatim; empty when it was not a text. */
  errorCode: string;
  violations: Violation[];
}

/** Everything else: binary, not JSON, not an OCPP-J array, incomplete, or of a type no version defines. */
export interface UnknownFrame {
  kind: 'unknown';
  /** Where it could be read without guessing. */
  id: MessageId | null;
  action: string | null;
  /** What to tell the sender; null where OCPP-J 1.6 owes no answer or there is no id to answer to. */
  refusal: RpcFault | null;
  violations: Violation[];
}

/** No text at all; some stations keep their connection alive so. */
export interface EmptyFrame {
  kind: 'empty';
}

/** A frame that says something. */
export type SpokenFrame =
  | CallFrame
  | CallResultFrame
  | CallErrorFrame
  | UnknownFrame;

export type RpcFrame = SpokenFrame | EmptyFrame;
