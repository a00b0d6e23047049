import { EventRef, EvidenceSource, Millis } from './evidence';
import { SecurityProfile } from './station';

/**
 * What every normalised fact carries. One frame of 1.6 makes exactly one event; a NotifyEvent of 2.x
 * makes one for each of its `eventData`, in their order.
 */
interface EventBase extends EventRef {
  identity: string;
  source: EvidenceSource;
  /** Our clock, when the frame arrived. It orders. */
  receivedAt: Millis;
  /** The station's clock as it was sent, verbatim; null when the message has no time. It explains. */
  reportedAt: string | null;
  /** `reportedAt` as a number, null when absent or unreadable. */
  reportedTime: Millis | null;
  /**
   * The same message id with the same action and payload came before, on this connection (1.6) or
   * on any connection of the station (2.x): it wants its answer again, nothing new happened.
   */
  retransmission: boolean;
  /** 2.x: of TransactionEvent, and of a NotifyEvent that is one of several parts; on the first event of a message. */
  sequence?: MessageSequence;
}

/** The place of a message among those that belong together (OCPP 2.0.1 Part 2, E01, N07). */
export interface MessageSequence {
  /** Null for the parts of a NotifyEvent, which name nothing that they share. */
  transactionId: string | null;
  seqNo: number | null;
  toBeContinued: boolean;
}

/** A socket was accepted for this station. */
export interface ConnectionOpenedEvent extends EventBase {
  type: 'connectionOpened';
  protocol: string;
  remoteAddress: string;
  /** The socket that this one replaces, when the old one still looked alive. */
  supersedes: string | null;
  /** Who speaks with the station in our place: an upstream CSMS by name, or `mirror`. Absent where it is us. */
  upstream?: string;
  /** What the station showed at the handshake; absent where that is not known. */
  securityProfile?: SecurityProfile;
}

/** A socket ended. `lastFrameAt` is where its silence began. */
export interface ConnectionClosedEvent extends EventBase {
  type: 'connectionClosed';
  /** WebSocket close code; 1006 where the peer vanished. */
  code: number;
  reason: string;
  /**
   * Who ended it: the station, we for a missed pong, we for a newer socket, we because we stop, the upstream
   * CSMS behind us.
   */
  by:
    | 'station'
    | 'liveness'
    | 'superseded'
    | 'shutdown'
    | 'protocol'
    | 'upstream';
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

/**
 * Something at a handshake in this station's name, as we saw it and not as the station told: a wrong
 * password, another station's certificate (1.6 security whitepaper, A00.FR.323). No sign of its life.
 */
export interface ListenerSecurityEvent extends EventBase {
  type: 'listenerSecurity';
  securityType: string;
  /** One sentence. */
  detail: string;
  remoteAddress: string;
}

/**
 * BootNotification (OCPP 1.6 §4.2; 2.0.1 Part 2, B01) together with what it was answered, as far as that is
 * known: with an upstream CSMS, Pending until its answer is seen, which makes the same event again.
 */
export interface BootEvent extends EventBase {
  type: 'boot';
  vendor: string | null;
  model: string | null;
  serialNumber: string | null;
  firmwareVersion: string | null;
  /** 2.x only: why it booted, as sent (`BootReasonEnumType`). */
  reason: string | null;
  registration: 'Accepted' | 'Pending' | 'Rejected';
}

/**
 * StatusNotification (OCPP 1.6 §4.9; 2.0.1 Part 2, G01, which knows no error). All texts verbatim,
 * whatever their value.
 */
export interface StatusEvent extends EventBase {
  type: 'status';
  /** 1.6: 0 is the charge point itself. Null when it was not a number. */
  connectorId: number | null;
  /** 2.x only, where connectors are counted within each EVSE; 0 is the station itself. */
  evseId: number | null;
  status: string | null;
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
}

/** A name of the device model, with the instance where there are several. */
export interface DeviceModelName {
  name: string | null;
  instance: string | null;
}

/**
 * One `eventData` of NotifyEvent (OCPP 2.0.1 Part 2, N07): what a component says of one of its
 * variables. `reportedAt` is the time of this datum, not of the message. All texts verbatim.
 */
export interface VariableEvent extends EventBase {
  type: 'variable';
  component: DeviceModelName;
  variable: DeviceModelName;
  /** The component's place; both null, or an EVSE 0, is the station itself. */
  evseId: number | null;
  connectorId: number | null;
  /** `Alerting`, `Delta` or `Periodic`. */
  trigger: string | null;
  /** Always text on the wire: `true`, `Faulted`, `42.1`; empty where it could not be read. */
  actualValue: string | null;
  /** Null where it was not sent, which means false. */
  cleared: boolean | null;
  techCode: string | null;
  techInfo: string | null;
  /** The station's number for it; counted anew after a boot. */
  eventId: number | null;
  /** The `eventId` of what caused it. */
  cause: number | null;
  /** `variableMonitoringId`; null for what is built in. */
  monitorId: number | null;
  /** `EventNotificationEnumType`. */
  notificationType: string | null;
  /** 2.1 only: 0 (danger) to 9 (debug). */
  severity: number | null;
}

/**
 * One part of NotifyReport or NotifyMonitoringReport (OCPP 2.0.1 Part 2, B07, N02): parts of one
 * `requestId` are complete when none is missing from 0 to the one that is not to be continued.
 */
interface ReportPart extends EventBase {
  type: 'report';
  requestId: number | null;
  seqNo: number | null;
  toBeContinued: boolean;
}

export interface DeviceReportEvent extends ReportPart {
  report: 'device';
}

export interface MonitoringReportEvent extends ReportPart {
  report: 'monitoring';
  /** Those of this part, in their order. */
  monitors: Monitor[];
}

export type ReportEvent = DeviceReportEvent | MonitoringReportEvent;

/** What a station watches by itself (OCPP 2.0.1 Part 2, `VariableMonitoringType`). */
export interface Monitor {
  /** Null where it was no number: then no event can name it. */
  monitorId: number | null;
  component: DeviceModelName;
  variable: DeviceModelName;
  evseId: number | null;
  connectorId: number | null;
  /** `MonitorEnumType`, as sent. */
  kind: string | null;
  /** 0 (danger) to 9 (debug). */
  severity: number | null;
}

/** We asked the station for its statuses (TriggerMessage), which starts a resync window. */
export interface StatusRequestedEvent extends EventBase {
  type: 'statusRequested';
  evseId: number | null;
  connectorId: number | null;
}

/**
 * The station was called about anything else, or another CSMS answered it: on record, but no sign of its
 * life. What we answer ourselves is in the record of the call.
 */
export interface SaidEvent extends EventBase {
  type: 'callSent' | 'answerSent';
}

/**
 * Frames crossed the listener that were not stored, because the store could not take them: what they said
 * is missing from the history, and that is ours.
 */
export interface EvidenceLostEvent extends EventBase {
  type: 'evidenceLost';
  from: Millis;
  to: Millis;
  frames: number;
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

/**
 * A charging session began or ended; context on the timeline. StartTransaction and StopTransaction of
 * 1.6, TransactionEvent of 2.x.
 */
export interface TransactionEvent extends EventBase {
  type: 'transactionStarted' | 'transactionStopped';
  evseId: number | null;
  connectorId: number | null;
  /** A number on 1.6, text on 2.x. */
  transactionId: number | string | null;
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
  | ListenerSecurityEvent
  | BootEvent
  | StatusEvent
  | VariableEvent
  | ReportEvent
  | StatusRequestedEvent
  | SaidEvent
  | EvidenceLostEvent
  | ProgressEvent
  | SecurityEvent
  | TransactionEvent
  | OtherEvent;
