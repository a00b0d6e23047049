import { LaneState, Millis, Scope, UnknownCause } from '../model';
import { Draft } from './draft';
import { STATION } from '../model/scopes';
import { Lane } from './state';
import { fold } from './text';

const STATES: Readonly<Record<string, LaneState>> = {
  available: 'available',
  occupied: 'occupied',
  preparing: 'preparing',
  charging: 'charging',
  suspendedevse: 'suspendedEVSE',
  suspendedev: 'suspendedEV',
  finishing: 'finishing',
  reserved: 'reserved',
  unavailable: 'unavailable',
  faulted: 'faulted',
};

/**
 * ChargePointStatus (OCPP 1.6 §7.7) or ConnectorStatusEnumType (2.0.1 Part 2) as a lane's state; null
 * when nothing was sent.
 */
export function laneStateOf(status: string | null): LaneState | null {
  const folded = fold(status);
  if (folded === '') {
    return null;
  }
  return Object.hasOwn(STATES, folded) ? STATES[folded] : 'unrecognised';
}

/** Whether the lane's state was reported, not inferred from the connection. */
export function isReported(state: LaneState): boolean {
  return state !== 'online' && state !== 'offline' && state !== 'unknown';
}

const NEW_LANE: Omit<Lane, 'interval'> = {
  resume: null,
  awaitingReport: false,
  report: null,
  observed: { latest: null, notFaulted: null, healthy: null, recent: [] },
  clock: { reference: null, late: null, odd: 0 },
};

/**
 * Ends the lane's interval at `at` and begins the next there. An interval that would have no
 * duration is replaced, so intervals touch, never overlap and are never empty.
 */
export function moveLane(
  draft: Draft,
  scope: Scope,
  to: {
    at: Millis;
    state: LaneState;
    cause?: UnknownCause;
    status?: string | null;
  },
): void {
  const { state, cause = null, status = null } = to;
  const { identity, source } = draft.state;
  const lane = draft.state.lanes[scope];
  const current = lane?.interval;
  if (current && current.state === state && current.cause === cause) {
    const sameText = state !== 'unrecognised' || current.status === status;
    if (sameText) {
      return;
    }
  }
  const replaces = current !== undefined && to.at <= current.from;
  if (current && !replaces) {
    draft.closeInterval(current, to.at);
  }
  draft.putLane(scope, {
    ...(lane ?? NEW_LANE),
    interval: {
      identity,
      number: replaces ? current.number : draft.nextNumber('interval'),
      lane: scope,
      from: replaces ? current.from : to.at,
      to: null,
      state,
      cause,
      status,
      source,
    },
  });
}

/** Why we do not see a station. */
export type UnseenCause = Exclude<UnknownCause, 'notReported'>;

/** We cannot see the station from `at` on: every lane is unknown, the station's own may be offline. */
export function loseLanes(
  draft: Draft,
  loss: { at: Millis; cause: UnseenCause },
): void {
  const { at, cause } = loss;
  for (const [scope, lane] of Object.entries(draft.state.lanes)) {
    if (isReported(lane.interval.state)) {
      const { state, status } = lane.interval;
      const resume = lane.awaitingReport ? null : { state, status };
      draft.putLane(scope, { ...lane, resume });
    }
    if (scope === STATION && cause === 'offline') {
      moveLane(draft, scope, { at, state: 'offline' });
    } else {
      moveLane(draft, scope, { at, state: 'unknown', cause });
    }
  }
}

/** The station is back at `at`; connectors stay unknown until they report or a silence restores them. */
export function returnLanes(draft: Draft, at: Millis): void {
  for (const [scope, lane] of Object.entries(draft.state.lanes)) {
    if (isReported(lane.interval.state)) {
      continue;
    }
    if (scope === STATION) {
      moveLane(draft, scope, { at, state: 'online' });
    } else {
      moveLane(draft, scope, { at, state: 'unknown', cause: 'notReported' });
    }
  }
}

/** B6: nothing was reported after a plain reconnect, so the lane is as it was, since the new socket. */
export function resumeLane(draft: Draft, scope: Scope): void {
  const lane = draft.state.lanes[scope];
  if (!lane.resume) {
    return;
  }
  draft.putLane(scope, { ...lane, resume: null });
  // In place: unknown ended when the socket opened, which is where the interval begins.
  moveLane(draft, scope, { at: lane.interval.from, ...lane.resume });
}
