import { Millis } from '../model';
import { observe } from './bounds';
import { Draft } from './draft';
import { isReported, moveLane } from './lanes';
import { Report } from './report';
import { LaneClock } from './state';
import { bounded } from './text';

/** The lane takes the reported state: arrival order decides the present (T1). */
export function applyToLane(
  draft: Draft,
  report: Report,
  clock: LaneClock,
): void {
  const { scope, state, status, receivedAt, codes, event } = report;
  if (state !== null) {
    moveLane(draft, scope, { at: transitionTime(report), state, status });
  } else if (!draft.state.lanes[scope]) {
    moveLane(draft, scope, {
      at: receivedAt,
      state: 'unknown',
      cause: 'notReported',
    });
  }
  const lane = draft.state.lanes[scope];
  draft.putLane(scope, {
    ...lane,
    resume: state === null ? lane.resume : null,
    awaitingReport: lane.awaitingReport && state === null,
    report: {
      status,
      codes: codes.map(({ code }) => code),
      reportedAt: bounded(event.reportedAt),
      at: receivedAt,
    },
    observed: observe(lane.observed, report),
    clock,
  });
}

/**
 * A change is drawn where the report's time puts it, within the time since the last observation (T4).
 * Unknown is never drawn over: it ends when the report arrives (B6).
 */
function transitionTime(report: Report): Millis {
  const { lane, receivedAt, time } = report;
  if (!lane || !isReported(lane.interval.state)) {
    return receivedAt;
  }
  const at = Math.max(time.at, lane.observed.latest ?? receivedAt);
  return at > lane.interval.from ? at : receivedAt;
}
