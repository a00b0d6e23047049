import type {
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { Condition, IncidentAct, Interval, Mark } from '../../model';
import { compareLanes } from '../compareLanes';
import { groupBy } from '../groupBy';
import { badgesOf, present, refOf, toIso } from '../present';
import { actMarks } from './actMarks';
import { DrawnFault, mergeFaults, mergeMarks } from './mergeFaults';
import { mergeSpans, Span, Window } from './mergeSpans';

/** Lanes as the API gives them: the station first, then connectors by number. */
export function presentTimeline(options: {
  intervals: Interval[];
  conditions: Condition[];
  marks: Mark[];
  /** What people did, oldest first. */
  acts: IncidentAct[];
  window: Window;
}): ApiTimeline {
  const { intervals, conditions, marks, acts, window } = options;
  const byLane = groupBy(intervals, interval => interval.lane);
  const byScope = groupBy(conditions, condition => condition.scope);
  const ids = [...new Set([...byLane.keys(), ...byScope.keys()])];
  return {
    from: toIso(window.from),
    to: toIso(window.to),
    resolution: window.resolution,
    lanes: ids.sort(compareLanes).map(id => ({
      id,
      spans: mergeSpans(byLane.get(id) ?? [], window).map(presentSpan),
      faults: mergeFaults(byScope.get(id) ?? [], window).map(presentFault),
    })),
    marks: mergeMarks([...marks, ...actMarks(acts)], window).map(
      ({ mark, count }) => ({
        at: toIso(mark.at),
        kind: mark.kind,
        count,
        ...present({
          detail: mark.detail,
          evidence: mark.evidence && refOf(mark.evidence),
        }),
      }),
    ),
  };
}

function presentSpan(span: Span): ApiTimelineSpan {
  return {
    from: toIso(span.from),
    to: toIso(span.to),
    state: span.state,
    ...present({
      cause: span.cause,
      status: span.status,
      ongoing: span.ongoing || null,
      merged: span.merged > 1 ? span.merged : null,
    }),
  };
}

function presentFault(fault: DrawnFault): ApiTimelineFault {
  const { condition } = fault;
  return {
    number: condition.number,
    code: condition.code,
    severity: condition.severity,
    blocking: condition.blocking,
    from: toIso(fault.from),
    to: toIso(fault.to),
    badges: badgesOf(condition),
    ...present({
      ongoing: fault.ongoing || null,
      errorCode: condition.errorCode,
      vendorErrorCode: condition.vendorErrorCode,
      info: condition.info,
      merged: fault.merged > 1 ? fault.merged : null,
    }),
  };
}
