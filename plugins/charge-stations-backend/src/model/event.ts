import { EvidenceRef, EvidenceSource, Millis } from './evidence';

/** What every normalised fact carries. One frame of 1.6 makes exactly one event. */
interface EventBase extends EvidenceRef {
  identity: string;
  source: EvidenceSource;
  /** Our clock, when the frame arrived. It orders. */
  receivedAt: Millis;
  /** The station's clock as it was sent, verbatim; null when the message has no time. It explains. */
  reportedAt: string | null;
  /** `reportedAt` as a number, null when absent or unreadable. */
  reportedTime: Millis | null;
  /**
   * The same message id with the same action and payload came before on this connection:
   * the station wants its answer again, nothing new happened.
   */
  retransmission: boolean;
}

/** A socket was accepted for this station. */
export interface ConnectionOpenedEvent extends EventBase {
  type: 'connectionOpened';
  protocol: string;
  remoteAddress: string;
  /** The socket that this one replaces, when the old one still looked alive. */
  supersedes: string | null;
}

/** A socket ended. `lastFrameAt` is where its silence began. */
export interface ConnectionClosedEvent extends EventBase {
  type: 'connectionClosed';
  /** WebSocket close code; 1006 where the peer vanished. */
  code: number;
  reason: string;
  /** Who ended it: the station, we for a missed pong, we for a newer socket, we because we stop. */
  by: 'station' | 'liveness' | 'superseded' | 'shutdown' | 'protocol';
  lastFrameAt: Millis;
}

/**
 * The listener was not running between its last alive mark and its start: unknown, ours.
 * One per station that has history, at the listener's start.
 */
export interface ListenerGapEvent extends EventBase {
  type: 'listenerGap';
  from: Millis;
  to: Millis;
}

/** BootNotification (OCPP 1.6 §4.2) together with what we answered. */
export interface BootEvent extends EventBase {
  type: 'boot';
  vendor: string | null;
  model: string | null;
  serialNumber: string | null;
  firmwareVersion: string | null;
  registration: 'Accepted' | 'Pending' | 'Rejected';
}

/** StatusNotification (OCPP 1.6 §4.9). All texts verbatim, whatever their value. */
export interface StatusEvent extends EventBase {
  type: 'status';
  /** 1.6: 0 is the charge point itself. Null when it was not a number. */
  connectorId: number | null;
  evseId: number | null;
  status: string | null;
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
}

/** We asked the station for its statuses (TriggerMessage), which starts a resync window. */
export interface StatusRequestedEvent extends EventBase {
  type: 'statusRequested';
  connectorId: number | null;
}

/** We called the station about anything else: on record, but no sign of its life. */
export interface CallSentEvent extends EventBase {
  type: 'callSent';
}

/** FirmwareStatusNotification, DiagnosticsStatusNotification, LogStatusNotification. */
export interface ProgressEvent extends EventBase {
  type: 'firmwareStatus' | 'diagnosticsStatus' | 'logStatus';
  status: string | null;
}

/** SecurityEventNotification (1.6 security whitepaper §4.9). */
export interface SecurityEvent extends EventBase {
  type: 'security';
  securityType: string | null;
  techInfo: string | null;
}

/** A charging session began or ended; context on the timeline. */
export interface TransactionEvent extends EventBase {
  type: 'transactionStarted' | 'transactionStopped';
  connectorId: number | null;
  transactionId: number | null;
  reason: string | null;
}

/** Any other message, valid or not: evidence that the station was there. */
export interface OtherEvent extends EventBase {
  type: 'other';
  action: string | null;
}

export type StationEvent =
  | ConnectionOpenedEvent
  | ConnectionClosedEvent
  | ListenerGapEvent
  | BootEvent
  | StatusEvent
  | StatusRequestedEvent
  | CallSentEvent
  | ProgressEvent
  | SecurityEvent
  | TransactionEvent
  | OtherEvent;
