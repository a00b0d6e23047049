import {
  Condition,
  Interval,
  LaneState,
  Millis,
  Port,
  UnknownCause,
} from '../../model';
import { PortHistory } from '../classifyPort';

export const HOUR: Millis = 60 * 60 * 1000;
export const DAY: Millis = 24 * HOUR;

/** Midnight UTC of 2026-03-01, a Sunday; times of tests are hours after it. */
export const START: Millis = Date.UTC(2026, 2, 1);

/** A moment so many hours after the start. */
export function at(hours: number): Millis {
  return START + hours * HOUR;
}

/** A lane out of its states, each with the hour at which it began; the last one goes on. */
export function lane(
  scope: string,
  ...states: [hours: number, state: LaneState, cause?: UnknownCause][]
): Interval[] {
  return states.map(([hours, state, cause = null], index) => ({
    identity: 'CP1',
    number: index + 1,
    lane: scope,
    from: at(hours),
    to: index + 1 < states.length ? at(states[index + 1][0]) : null,
    state,
    cause,
    status: null,
    source: 'live',
  }));
}

export const CONNECTOR_1: Port = {
  port: 'connector:1',
  lanes: ['connector:1'],
  maxPowerKw: null,
};

/** One port over the first day, with nothing known of it but what is given. */
export function historyOf(given: Partial<PortHistory> = {}): PortHistory {
  return {
    port: CONNECTOR_1,
    intervals: [],
    conditions: [],
    windows: [],
    service: { timeZone: 'UTC' },
    window: { from: at(0), to: at(24) },
    ...given,
  };
}

/** A blocking fault of connector 1, open since the start. */
export function fault(given: Partial<Condition> = {}): Condition {
  return {
    identity: 'CP1',
    number: 1,
    scope: 'connector:1',
    code: 'ocpp16:GroundFailure',
    blocking: true,
    blockedUntil: null,
    severity: 1,
    openedAt: at(0),
    openedBasis: 'receiveTime',
    openedBy: null,
    firstSeenAt: at(0),
    lastSeenAt: at(0),
    closedAt: null,
    closedBy: null,
    closeReason: null,
    closePrecision: null,
    count: 1,
    occurrences: 1,
    errorCode: null,
    info: null,
    vendorId: null,
    vendorErrorCode: null,
    causedBy: null,
    needsSiteVisit: false,
    unconfirmed: false,
    unverified: false,
    late: false,
    backdated: false,
    flapping: false,
    source: 'live',
    ...given,
  };
}
