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

/** 2.1: the station cannot use a result of ours (OCPP-J 2.1 §4.2.4). Nobody answers it. */
export interface CallResultErrorFrame {
  kind: 'callResultError';
  id: MessageId;
  /** Verbatim; empty when it was not a text. */
  errorCode: string;
  violations: Violation[];
}

/** 2.1: a message that wants no answer (OCPP-J 2.1 §4.2.5). */
export interface SendFrame {
  kind: 'send';
  id: MessageId;
  action: string;
  payload: unknown;
  violations: Violation[];
}

/** Everything else: binary, not JSON, not an OCPP-J array, incomplete, or of a type the version does not define. */
export interface UnknownFrame {
  kind: 'unknown';
  /** Where it could be read without guessing. */
  id: MessageId | null;
  action: string | null;
  /** What to tell the sender, and under which id; null where no answer is owed or possible. */
  refusal: { id: MessageId; fault: RpcFault } | null;
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
  | CallResultErrorFrame
  | SendFrame
  | UnknownFrame;

export type RpcFrame = SpokenFrame | EmptyFrame;
