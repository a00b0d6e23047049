import { EventRef, EvidenceSource, Millis } from './evidence';

/**
 * Where a state or fault belongs: `station`, `connector:N` (1.6), `evse:N` or `evse:N/connector:M` (2.x).
 * 1.6 connector 0 is the station.
 */
export type Scope = string;

/** S1 danger, S2 outage, S3 defect, S4 warning, S5 notice. */
export type Severity = 1 | 2 | 3 | 4 | 5;

/** The state of a lane over a span. `unrecognised` is a status text that no version defines. */
export type LaneState =
  | 'available'
  /** 2.x only, where a connector in use does not say at which step of a session it is. */
  | 'occupied'
  | 'preparing'
  | 'charging'
  | 'suspendedEV'
  | 'suspendedEVSE'
  | 'finishing'
  | 'reserved'
  | 'unavailable'
  | 'faulted'
  | 'unrecognised'
  /** Station lane only: connected, connector 0 never reported. */
  | 'online'
  /** Station lane only: its connection is lost. */
  | 'offline'
  /** We do not know; `cause` says why. */
  | 'unknown';

/**
 * Why a span is unknown: the station is away, we were, the upstream CSMS ended its connection, or nothing
 * was reported yet.
 */
export type UnknownCause = 'offline' | 'ours' | 'upstream' | 'notReported';

/** A span in one state. Spans of one lane touch and never overlap; the last has `to: null`. */
export interface Interval {
  identity: string;
  /** Running number within the station, given by the reducer. */
  number: number;
  lane: Scope;
  from: Millis;
  to: Millis | null;
  state: LaneState;
  cause: UnknownCause | null;
  /** The status as sent, where the state came from one. */
  status: string | null;
  source: EvidenceSource;
}

export type CloseReason =
  /** An explicit NoError or a vendor's resolution text. */
  | 'cleared'
  /** The scope left Faulted; another code was reported. */
  | 'leftFaulted'
  /** Not reported again after a boot. */
  | 'reboot'
  /** Not reported again after a long absence. */
  | 'resync'
  /** Unconfirmed and not seen for 24 h. */
  | 'stale'
  /** The connection came back (only `conn:offline`). */
  | 'reconnected'
  /** 60 quiet minutes (only `station:reboot-loop`). */
  | 'quiet';

/** How the opening time was found: see docs/concepts.md. */
export type TimeBasis = 'stationClock' | 'receiveTime' | 'bounded';

/** One fault on one scope, with an opening and a closing. */
export interface Condition {
  identity: string;
  /** Running number within the station, given by the reducer. */
  number: number;
  scope: Scope;
  /**
   * `ocpp16:GroundFailure`, `ocpp2:Connector.Problem`, `chargex:CX002`, `vendor:bender:210`,
   * `conn:offline`, `station:reboot-loop`.
   */
  code: string;
  /** Charging is not possible while a blocking condition is open; otherwise it is a warning. */
  blocking: boolean;
  /** End of the blocking part when the condition went on as a warning. */
  blockedUntil: Millis | null;
  severity: Severity;
  openedAt: Millis;
  openedBasis: TimeBasis;
  openedBy: EventRef | null;
  /** When we learned of it: never before `openedAt`. */
  firstSeenAt: Millis;
  lastSeenAt: Millis;
  closedAt: Millis | null;
  closedBy: EventRef | null;
  closeReason: CloseReason | null;
  /** `gap`: it ended at some time while we could not see. */
  closePrecision: 'exact' | 'gap' | null;
  /** Assertions outside a resync window, the opening included. */
  count: number;
  /** Openings, reopenings within five minutes included. */
  occurrences: number;
  /** As last sent. */
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
  /** The number of the station's condition that this one is a symptom of. */
  causedBy: number | null;
  /** OCPP 2.x: what tripped, and stays so until somebody has been there. */
  needsSiteVisit: boolean;
  /** Masked by a newer code in the same slot. */
  unconfirmed: boolean;
  /** Not confirmed since the connection was lost. */
  unverified: boolean;
  /** Came after the fact and changes nothing in the present. */
  late: boolean;
  /** Opened before it was reported. */
  backdated: boolean;
  /** Five or more openings of this code and scope within 30 minutes. */
  flapping: boolean;
  source: EvidenceSource;
}

export type MarkKind =
  | 'boot'
  | 'firmwareChanged'
  | 'firmwareStatus'
  | 'hardwareChanged'
  | 'security'
  | 'listenerSecurity'
  | 'clockSuspect';

/** A moment on the timeline. */
export interface Mark {
  identity: string;
  number: number;
  at: Millis;
  kind: MarkKind;
  /** Short text, for example `5.32 → 5.33`. */
  detail: string | null;
  evidence: EventRef | null;
  source: EvidenceSource;
}

/** What an event did to a condition. */
export type Effect =
  | 'opened'
  | 'reopened'
  | 'sighted'
  | 'duplicate'
  | 'renamed'
  | 'closed'
  | 'becameWarning'
  | 'unconfirmed'
  /** Told what it is a symptom of. */
  | 'explained'
  | 'late';

/** What the reducer wants written. `put` replaces the row of the same identity and number. */
export type HistoryChange =
  | { type: 'putInterval'; interval: Interval }
  /** One that was put before, with nothing but its end changed. */
  | { type: 'closeInterval'; identity: string; number: number; to: Millis }
  | { type: 'deleteInterval'; identity: string; number: number }
  | { type: 'putCondition'; condition: Condition }
  | { type: 'putMark'; mark: Mark }
  | {
      type: 'linkEvidence';
      identity: string;
      conditionNumber: number;
      evidence: EventRef;
      effect: Effect;
    };

/** Judgements about one event that its row shows: late, duplicate, resync ... */
export type EventFlag =
  | 'resync'
  | 'duplicate'
  | 'late'
  | 'backdated'
  | 'clockSuspect'
  | 'unknownCode'
  /** Empty, or a value that the variable cannot have: nothing follows from it. */
  | 'unknownValue'
  /** A clear that names another fault than those that are open there. */
  | 'unmatchedClear'
  | 'superseded';
