import {
  CONNECTION_LOST_CODE,
  ConnectionClosedEvent,
  EventRef,
  EvidenceLostEvent,
  ListenerGapEvent,
  Millis,
  eventRefOf,
} from '../model';
import {
  NO_TEXTS,
  amendCondition,
  closeCondition,
  findOpen,
  isInferred,
} from './conditions';
import { Deadline, Draft } from './draft';
import { doubtOrigins } from './origins';
import { loseLanes, moveLane, returnLanes, UnseenCause } from './lanes';
import { beginResync } from './resyncRules';
import { openCondition } from './openings';
import { FaultRules } from './rules';
import { STATION } from '../model/scopes';
import { FaultState } from './state';

/** How many former connections are remembered, to know their stragglers (T7). */
const REMEMBERED_CONNECTIONS = 8;

/** A socket was accepted: the newest is the station's, whatever the old one looks like (T1, T7). */
export function openConnection(
  draft: Draft,
  opened: { connectionId: string; at: Millis; evidence: EventRef },
): void {
  const { connectionId, at, evidence } = opened;
  const { absence } = draft.state;
  forgetConnection(draft);
  draft.state.connection = { id: connectionId, openedAt: at, lastFrameAt: at };
  draft.state.absence = null;
  draft.state.clock = { ...draft.state.clock, offsets: [] };
  for (const [scope, lane] of Object.entries(draft.state.lanes)) {
    draft.putLane(scope, {
      ...lane,
      clock: { reference: null, late: null, odd: 0 },
    });
  }
  if (!draft.state.lanes[STATION]) {
    moveLane(draft, STATION, { at, state: 'online' });
  }
  if (absence) {
    returnLanes(draft, at);
    if (at - absence.since > draft.rules.offlineOutage) {
      doubtOrigins(draft, at);
    }
  }
  const offline = findOpen(draft, STATION, CONNECTION_LOST_CODE);
  if (offline) {
    // While we were away ourselves, nobody saw whether it came and went.
    const precision = offline.condition.unverified ? 'gap' : 'exact';
    closeCondition(draft, offline, {
      at,
      by: evidence,
      reason: 'reconnected',
      precision,
    });
  }
  beginResync(draft, { at, cause: 'socket' });
}

/** Endings that were not the station's, each with why we do not see it until it is back (B7). */
const NOT_THE_STATIONS: Partial<
  Record<ConnectionClosedEvent['by'], UnseenCause>
> = { shutdown: 'ours', upstream: 'upstream' };

/** The present socket ended: the station has 120 s to come back, unless it could not help it (B7). */
export function closeConnection(
  draft: Draft,
  event: ConnectionClosedEvent,
  at: Millis,
): void {
  const { connection } = draft.state;
  if (connection?.id !== event.connectionId) {
    return;
  }
  const evidence = eventRefOf(event);
  forgetConnection(draft);
  const cause = NOT_THE_STATIONS[event.by];
  if (cause) {
    draft.state.absence = { since: at, due: null, evidence };
    loseSight(draft, { at, cause });
    return;
  }
  const since = clamp(event.lastFrameAt, connection.lastFrameAt, at);
  const due = at + draft.rules.offlineGrace;
  draft.state.absence = { since, due, evidence };
}

/**
 * B7: we were not there. Unknown and ours until our start; from there on the station has the
 * ordinary grace to come back.
 */
export function applyListenerGap(
  draft: Draft,
  event: ListenerGapEvent,
  at: Millis,
): void {
  const { connection, lanes } = draft.state;
  if (!lanes[STATION]) {
    return;
  }
  const seenUntil = Math.max(draft.state.now, connection?.lastFrameAt ?? 0);
  const from = clamp(event.from, seenUntil, at);
  const to = clamp(event.to, from, at);
  forgetConnection(draft);
  loseSight(draft, { at: from, cause: 'ours' });
  if (to - from > draft.rules.offlineOutage) {
    doubtOrigins(draft, to);
  }
  draft.state.absence = {
    since: to,
    due: to + draft.rules.offlineGrace,
    evidence: eventRefOf(event),
  };
}

/**
 * What the station said was not stored, while it was connected. Until it reports again nobody knows what
 * changed meanwhile, so silence brings nothing back either.
 */
export function applyEvidenceLost(
  draft: Draft,
  event: EvidenceLostEvent,
  at: Millis,
): void {
  if (!draft.state.connection) {
    return; // Nothing is seen of it as it is.
  }
  loseSight(draft, { at: clamp(event.from, 0, at), cause: 'ours' });
  for (const [scope, lane] of Object.entries(draft.state.lanes)) {
    draft.putLane(scope, { ...lane, resume: null, awaitingReport: true });
  }
  returnLanes(draft, at);
  doubtOrigins(draft, at);
}

/** Offline is declared when the grace is over, and begins where the silence began. */
export function offlineDeadline(state: FaultState): Deadline | null {
  const due = state.absence?.due ?? null;
  return due === null
    ? null
    : { due, fire: draft => declareOffline(draft, due) };
}

/** An absence of more than 15 minutes is an outage (severity table). */
export function outageDeadline(
  state: FaultState,
  rules: FaultRules,
): Deadline | null {
  const offline = state.open.find(
    ({ condition }) => condition.code === CONNECTION_LOST_CODE,
  );
  if (!offline || offline.condition.severity === 2) {
    return null;
  }
  const began = offline.openings.at(-1) ?? offline.condition.openedAt;
  return {
    due: began + rules.offlineOutage,
    fire: draft => amendCondition(draft, offline, { patch: { severity: 2 } }),
  };
}

function declareOffline(draft: Draft, due: Millis): void {
  const { absence } = draft.state;
  if (!absence) {
    return;
  }
  const { since, evidence } = absence;
  draft.state.absence = { ...absence, due: null };
  loseSight(draft, { at: since, cause: 'offline' });
  if (findOpen(draft, STATION, CONNECTION_LOST_CODE)) {
    return;
  }
  openCondition(draft, {
    scope: STATION,
    code: CONNECTION_LOST_CODE,
    blocking: false,
    severity: 5,
    openedAt: since,
    basis: 'receiveTime',
    seenAt: due,
    evidence,
    texts: NO_TEXTS,
  });
}

function loseSight(
  draft: Draft,
  loss: { at: Millis; cause: UnseenCause },
): void {
  loseLanes(draft, loss);
  for (const tracked of draft.state.open) {
    const { condition } = tracked;
    const inDoubt = loss.cause !== 'offline' || !isInferred(condition);
    if (inDoubt && !condition.unverified) {
      amendCondition(draft, tracked, { patch: { unverified: true } });
    }
  }
}

function forgetConnection(draft: Draft): void {
  const { connection, pastConnections } = draft.state;
  if (connection) {
    draft.state.connection = null;
    draft.state.resync = null;
    draft.state.pastConnections = [...pastConnections, connection.id].slice(
      -REMEMBERED_CONNECTIONS,
    );
  }
}

function clamp(value: number, least: number, most: number): number {
  const known = Number.isFinite(value) ? value : least;
  return Math.min(Math.max(known, least), most);
}
