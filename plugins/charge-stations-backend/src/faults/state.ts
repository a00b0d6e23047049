import {
  Condition,
  EventRef,
  EvidenceSource,
  Interval,
  LaneState,
  Millis,
  Scope,
} from '../model';

/** Raised whenever the shape below changes; `storedState.ts` brings older states up to date. */
export const STATE_VERSION = 3;

/** A device time as it was believed, and when it came. */
export type ClockPoint = { readonly time: Millis; readonly at: Millis };

/** What the device times of one lane said on the present connection. */
export type LaneClock = {
  /** The last believed time: what is older than it may be late (time rule 5). */
  readonly reference: ClockPoint | null;
  /** The last time that looked late. */
  readonly late: ClockPoint | null;
  /** Reports in a row whose time stood still or stepped back (T2). */
  readonly odd: number;
};

/** The last report of a scope that counted for the present. */
export type LastReport = {
  readonly status: string | null;
  readonly codes: readonly string[];
  readonly reportedAt: string | null;
  readonly at: Millis;
};

/** When a scope was observed: what we may not contradict (time rule 3, T4). */
export type Observations = {
  readonly latest: Millis | null;
  /** Last seen not Faulted. */
  readonly notFaulted: Millis | null;
  /** Last seen not Faulted and without a code. */
  readonly healthy: Millis | null;
  /** The newest few, ascending: late episodes lie between them (T5). */
  readonly recent: readonly Millis[];
};

/** A station's or connector's band on the timeline: its open interval and what bounds the next. */
export type Lane = {
  readonly interval: Interval;
  /** What it was before the connection was lost; silence after a plain reconnect restores it (B6). */
  readonly resume: {
    readonly state: LaneState;
    readonly status: string | null;
  } | null;
  /** A boot came after its last report. */
  readonly awaitingReport: boolean;
  readonly report: LastReport | null;
  readonly observed: Observations;
  readonly clock: LaneClock;
};

/** The variable of the device model that a fault was reported on (OCPP 2.x). Names are folded. */
export type Origin = {
  readonly component: string;
  readonly variable: string;
  /** Null for what is built in. */
  readonly monitorId: number | null;
  /** Where on our axis its last sighting lies: it cannot have ended before (T4). */
  readonly observedAt: Millis;
  /** Since when its clear may have been missed: a boot or a long absence (X5). */
  readonly doubtedAt: Millis | null;
};

/** A condition with what the rules need to know besides. */
export type TrackedCondition = {
  readonly condition: Condition;
  /** Null for what a scope's status says, and for what we infer. */
  readonly origin: Origin | null;
  /** Times of its newest openings, for the flapping rule. */
  readonly openings: readonly Millis[];
  /** A boot lies between its last sighting and now (B3). */
  readonly rebooted: boolean;
};

/** No connection. */
export type Absence = {
  /** Where the silence began. */
  readonly since: Millis;
  /** When it counts as offline; null when that is done, or when we are the ones who are away. */
  readonly due: Millis | null;
  readonly evidence: EventRef;
};

/** The time in which a station repeats what we may know already (time rule 7). */
export type Resync = {
  readonly cause: 'socket' | 'boot' | 'request';
  readonly from: Millis;
  readonly due: Millis;
  /** The only scope that was asked for. */
  readonly scope: Scope | null;
  /** First report of each scope within the window. */
  readonly reports: Readonly<
    Record<Scope, { readonly at: Millis; readonly evidence: EventRef }>
  >;
};

/** `eventId` and `cause` of 2.x, within one boot: a station counts anew after it. */
export type EventIds = {
  /** Which condition an event reported; the newest few. */
  readonly known: ReadonlyArray<{
    readonly eventId: number;
    readonly condition: number;
  }>;
  /** Conditions whose cause has not arrived yet. */
  readonly awaited: ReadonlyArray<{
    readonly cause: number;
    readonly condition: number;
    readonly at: Millis;
  }>;
};

/** The severity of a monitor on the scale of 2.x, by its id. */
export type MonitorSeverity = readonly [monitorId: number, severity: number];

export const NO_EVENT_IDS: EventIds = { known: [], awaited: [] };

export type Boots = {
  readonly last: {
    readonly connectionId: string;
    readonly at: Millis;
    readonly accepted: boolean;
  } | null;
  /** Receive times of the newest accepted boots. */
  readonly accepted: readonly Millis[];
};

/** The whole memory of one station. Everything in it is replaced, never changed in place. */
export type FaultState = {
  readonly version: number;
  readonly identity: string;
  readonly source: EvidenceSource;
  /** The newest time that any evidence or deadline has reached. */
  readonly now: Millis;
  readonly numbers: {
    readonly interval: number;
    readonly condition: number;
    readonly mark: number;
  };
  readonly connection: {
    readonly id: string;
    readonly openedAt: Millis;
    readonly lastFrameAt: Millis;
  } | null;
  /** The newest connections that ended or were replaced (T7). */
  readonly pastConnections: readonly string[];
  readonly absence: Absence | null;
  readonly resync: Resync | null;
  readonly clock: {
    /** `receivedAt - deviceTime` of the newest reports. */
    readonly offsets: readonly Millis[];
    readonly skew: Millis;
    readonly suspect: boolean;
  };
  readonly device: {
    readonly vendor: string | null;
    readonly model: string | null;
    readonly serialNumber: string | null;
    readonly firmwareVersion: string | null;
  };
  readonly boots: Boots;
  /** Steps of the present firmware update that are on the timeline already. */
  readonly firmwareSteps: readonly string[];
  /** The station was seen to send several codes in one field (C3a). */
  readonly sendsLists: boolean;
  readonly lanes: Readonly<Record<Scope, Lane>>;
  readonly open: readonly TrackedCondition[];
  /** Closed a short while ago: may reopen or flap. */
  readonly closed: readonly TrackedCondition[];
  readonly eventIds: EventIds;
  /** As the station told, the newest last. */
  readonly monitors: readonly MonitorSeverity[];
};

export function emptyState(identity: string): FaultState {
  return {
    version: STATE_VERSION,
    identity,
    source: 'live',
    now: 0,
    numbers: { interval: 0, condition: 0, mark: 0 },
    connection: null,
    pastConnections: [],
    absence: null,
    resync: null,
    clock: { offsets: [], skew: 0, suspect: false },
    device: {
      vendor: null,
      model: null,
      serialNumber: null,
      firmwareVersion: null,
    },
    boots: { last: null, accepted: [] },
    firmwareSteps: [],
    sendsLists: false,
    lanes: {},
    open: [],
    closed: [],
    eventIds: NO_EVENT_IDS,
    monitors: [],
  };
}
