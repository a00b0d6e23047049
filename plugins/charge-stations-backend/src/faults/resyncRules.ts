import { Millis, Scope } from '../model';
import { amendCondition, closeCondition, isInferred } from './conditions';
import { Deadline, Draft } from './draft';
import { resumeLane } from './lanes';
import { Report } from './report';
import { isAsked } from './resync';
import { FaultState, Resync } from './state';

/**
 * Begins the time in which the station repeats its state (time rule 7): after a socket opened, a
 * boot was accepted, or we asked. A request within another window only prolongs it.
 */
export function beginResync(
  draft: Draft,
  window: { at: Millis; cause: Resync['cause']; scope?: Scope },
): void {
  const { at, cause, scope = null } = window;
  const due = at + draft.rules.resyncWindow;
  const { resync } = draft.state;
  draft.state.resync =
    cause === 'request' && resync && resync.scope === null
      ? { ...resync, due }
      : { cause, from: at, due, scope, reports: {} };
}

/** A scope reported; when all known ones have, the window is over. */
export function noteReport(draft: Draft, report: Report): void {
  const { resync } = draft.state;
  const { scope, receivedAt, evidence, inResync } = report;
  if (!resync || !inResync) {
    return;
  }
  if (!Object.hasOwn(resync.reports, scope)) {
    const reports = {
      ...resync.reports,
      [scope]: { at: receivedAt, evidence },
    };
    draft.state.resync = { ...resync, reports };
  }
  if (isComplete(draft.state)) {
    endResync(draft);
  }
}

/** The window ends after 120 s at the latest. */
export function resyncDeadline(state: FaultState): Deadline | null {
  return state.resync && { due: state.resync.due, fire: endResync };
}

function isComplete({ resync, lanes }: FaultState): boolean {
  if (!resync) {
    return false;
  }
  const known = Object.keys(lanes).filter(
    scope => lanes[scope].report !== null && isAsked(resync, scope),
  );
  const awaited =
    resync.scope === null || known.length > 0 ? known : [resync.scope];
  return awaited.every(scope => Object.hasOwn(resync.reports, scope));
}

function endResync(draft: Draft): void {
  const { resync } = draft.state;
  draft.state.resync = null;
  if (!resync || resync.scope !== null) {
    return;
  }
  if (resync.cause === 'boot') {
    closeAfterBoot(draft, resync);
  }
  endStale(draft, resync);
  if (resync.cause === 'socket') {
    confirmUnchanged(draft, resync);
  }
}

/**
 * B3: a fault that a connector did not repeat after a boot ended at some time before its report. What
 * a component of it reported stays open (X5).
 */
function closeAfterBoot(draft: Draft, resync: Resync): void {
  for (const tracked of draft.state.open) {
    const { scope, unverified } = tracked.condition;
    const report = resync.reports[scope];
    const isState = tracked.origin === null && !isInferred(tracked.condition);
    if (report && unverified && isState) {
      const { at, evidence } = report;
      closeCondition(draft, tracked, {
        at,
        by: evidence,
        reason: 'reboot',
        precision: 'gap',
      });
    }
  }
}

/** C5: a masked warning that a full resync did not show has ended. */
function endStale(draft: Draft, resync: Resync): void {
  for (const tracked of draft.state.open) {
    const { scope, blocking, unconfirmed, lastSeenAt } = tracked.condition;
    const report = resync.reports[scope];
    if (report && !blocking && unconfirmed && lastSeenAt < resync.from) {
      const { at, evidence } = report;
      closeCondition(draft, tracked, {
        at,
        by: evidence,
        reason: 'stale',
        precision: 'gap',
      });
    }
  }
}

/** OCPP-J 1.6 §5.4, B6: silence after a reconnect without boot means unchanged. */
function confirmUnchanged(draft: Draft, resync: Resync): void {
  for (const scope of Object.keys(draft.state.lanes)) {
    if (!Object.hasOwn(resync.reports, scope)) {
      resumeLane(draft, scope);
    }
  }
  for (const tracked of draft.state.open) {
    const isDoubted = tracked.rebooted || tracked.origin?.doubtedAt;
    if (tracked.condition.unverified && !isDoubted) {
      amendCondition(draft, tracked, { patch: { unverified: false } });
    }
  }
}
