import { Millis, Protocol, EvidenceSource, RecordInput } from '../model';
import type { Mask } from './masking';
import type { SessionMemory } from './session/SessionMemory';

/** One frame as the socket gave it. */
export interface FrameInput {
  seq: number;
  receivedAt: Millis;
  data: string | Uint8Array;
  /**
   * When the station's last call came, while our answer to it has not left. Absent where none is open and
   * where nobody can know: in what was recorded elsewhere.
   */
  openCallAt?: Millis;
}

/** What to do about one frame from the station. */
export type HandledFrame =
  /** Heartbeat: answer at once, nothing to record. */
  | { reply: 'now'; answer: string }
  /** Heartbeat that broke a rule: answer at once, and record. */
  | { reply: 'beforeCommit'; answer: string; record: RecordInput }
  /** Every other CALL: record, and only when that is committed send `answer`. */
  | {
      reply: 'afterCommit';
      answer: string;
      record: RecordInput;
      /** After an accepted boot: ask for all statuses when the station does not report by itself. */
      followUp: 'requestStatuses' | null;
    }
  /** Results of our own calls, frames that no version answers: record only. */
  | { reply: 'none'; record: RecordInput; settled: SettledCall | null }
  /** An empty frame: nothing was said. */
  | { reply: 'ignore' };

/** The outcome of a call that we made. */
export interface SettledCall {
  messageId: string;
  action: string;
  outcome:
    | { result: 'ok'; payload: unknown }
    | { result: 'error'; code: string };
}

/** A call for a station. */
export interface StationCall {
  action: string;
  payload: Record<string, unknown>;
}

/** A message to ask a station for, and of what place. */
export interface TriggerRequest {
  /** As the version names it, for example `StatusNotification`. */
  message: string;
  /** 2.x only. */
  evseId?: number;
  /** 1.6: of the whole station; 2.x: of the EVSE. */
  connectorId?: number;
}

/** A call of ours, ready for the socket, with its evidence. */
export interface OutgoingCall {
  messageId: string;
  frame: string;
  record: RecordInput;
}

/** The OCPP side of one connection: classifies, validates, masks, answers, makes events. No sockets, no clock. */
export interface ProtocolSession {
  readonly protocol: Protocol;
  handle(input: FrameInput): HandledFrame;
  /** Throws InputError when the payload breaks the schema of its action: nothing is sent then. */
  call(request: StationCall & { seq: number; at: Millis }): OutgoingCall;
  /** The calls that ask for the status of every connector, as far as this version allows. */
  statusRequests(): StationCall[];
  /** The call that asks for a message; throws InputError where this version has none. */
  trigger(request: TriggerRequest): StationCall;
  /** The call to try instead of one that the station turned out not to know; null where there is none. */
  instead(call: StationCall, settled: SettledCall): StationCall | null;
  /** Forgets a call that was not answered in time. */
  abandon(messageId: string): void;
}

/** A session that a log is played to: what went to the station is in the log as well. */
export interface ReplaySession extends ProtocolSession {
  /**
   * A frame that the log's central system sent: a call of it is one that the station may answer. Null where the
   * frame is empty.
   */
  sent(input: FrameInput): RecordInput | null;
}

export interface ProtocolSessionOptions {
  identity: string;
  connectionId: string;
  source: EvidenceSource;
  /** Turns a secret or personal value into a keyed hash such as `masked:5f2c…`, and knows further keys of such. */
  mask: Mask;
  /** Heartbeat interval for BootNotification answers, seconds. */
  heartbeatIntervalSeconds: number;
  /** Ids for our own calls; deterministic in tests. */
  createMessageId: () => string;
  /**
   * Transaction ids for StartTransaction answers: positive 32-bit integers, never the same twice for a
   * station, restarts included. Default: counted from the receive time (`session/transactionIds.ts`).
   */
  createTransactionId?: (at: Millis) => number;
  /**
   * What earlier sessions of this station left; shared with its next ones. Default: a memory of its own,
   * in which the station was accepted before.
   */
  memory?: SessionMemory;
  /** Refuses messages that break the schema instead of answering them. Default: false. */
  strict?: boolean;
}
