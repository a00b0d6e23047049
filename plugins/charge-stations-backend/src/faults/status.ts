import { Millis } from '../model';
import { explainNew } from './causes';
import { ClockReading } from './clock';
import { reportedOn } from './conditions';
import { Draft } from './draft';
import { applyToLane } from './laneRules';
import { addLateEpisode } from './lateRules';
import { Report, StateEvent, leavesFaulted, readReport } from './report';
import { resolvedBy } from './resolution';
import { noteReport } from './resyncRules';
import {
  applyClear,
  applyFault,
  applyResolution,
  applyStatusless,
  applyWarning,
} from './statusRules';
import { bounded } from './text';

/** A StatusNotification on the present connection (OCPP 1.6 §4.9), or what 2.x sends in its place. */
export function applyStatus(draft: Draft, event: StateEvent, at: Millis): void {
  const before = draft.state.open;
  const { report, clocks } = readReport(draft, event, at);
  rememberClocks(draft, report, clocks);
  flagReport(draft, report);
  // T1, T5: a late report changes nothing in the present, but it never stops a clear.
  if (report.time.late && !endsSomething(draft, report)) {
    addLateEpisode(draft, report);
    return;
  }
  if (report.codes.length > 1) {
    draft.state.sendsLists = true;
  }
  applyToConditions(draft, report);
  explainNew(draft, before, report.evidence);
  applyToLane(draft, report, clocks.lane);
  noteReport(draft, report);
}

function applyToConditions(draft: Draft, report: Report): void {
  const open = reportedOn(draft, report.scope);
  const resolved = resolvedBy(report, open, draft.rules.knowledge);
  const isClear = leavesFaulted(report) && report.noError;
  if (resolved && (resolved.length > 0 || !isClear)) {
    applyResolution(draft, report, resolved);
  } else if (isClear) {
    applyClear(draft, report);
  } else if (report.state === 'faulted') {
    applyFault(draft, report);
  } else if (report.state === null) {
    applyStatusless(draft, report);
  } else {
    applyWarning(draft, report);
  }
}

function endsSomething(draft: Draft, report: Report): boolean {
  return (
    leavesFaulted(report) &&
    reportedOn(draft, report.scope).some(
      ({ condition }) => condition.blocking || report.noError,
    )
  );
}

function rememberClocks(
  draft: Draft,
  report: Report,
  clocks: ClockReading,
): void {
  const { event, evidence, receivedAt, lane, scope } = report;
  if (clocks.station.suspect && !draft.state.clock.suspect) {
    const detail = event.reportedAt && bounded(event.reportedAt);
    draft.mark({ at: receivedAt, kind: 'clockSuspect', detail, evidence });
  }
  draft.state.clock = clocks.station;
  if (lane) {
    draft.putLane(scope, { ...lane, clock: clocks.lane });
  }
}

function flagReport(draft: Draft, report: Report): void {
  const { evidence, inResync, duplicate, time, unknown } = report;
  if (inResync) draft.flag(evidence, 'resync');
  if (duplicate) draft.flag(evidence, 'duplicate');
  if (time.late) draft.flag(evidence, 'late');
  if (time.suspect) draft.flag(evidence, 'clockSuspect');
  if (unknown) draft.flag(evidence, 'unknownCode');
}
