import type {
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationSnapshot, IncidentAct } from '../../model';
import { TimelinePage } from '../../store/queries';
import { compareLanes } from '../compareLanes';
import { badgesOf, present, refOf, toIso } from '../present';
import { actMarks } from './actMarks';
import { configurationMarks } from './configurationMarks';
import { DrawnFault, faultMerger, markMerger } from './mergeFaults';
import { Span, spanMerger, Window } from './mergeSpans';

/**
 * Lanes as the API gives them: the station first, then connectors by number. Each page is merged to what
 * the pixels can show as it comes, so the memory that it takes does not grow with the history.
 */
export async function presentTimeline(options: {
  pages: AsyncIterable<TimelinePage>;
  /** What people did, oldest first. */
  acts: IncidentAct[];
  /** Snapshots that showed a change of configuration, oldest first. */
  configurations: ConfigurationSnapshot[];
  window: Window;
}): Promise<ApiTimeline> {
  const { pages, acts, configurations, window } = options;
  const lanes = new Map<string, ReturnType<typeof createLane>>();
  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? createLane(window);
    lanes.set(id, lane);
    return lane;
  };
  const marks = markMerger(window);
  for await (const page of pages) {
    page.stretches.forEach(it => laneOf(it.lane).spans.add(it));
    page.conditions.forEach(it => laneOf(it.scope).faults.add(it));
    page.marks.forEach(marks.add);
  }
  actMarks(acts).forEach(marks.add);
  configurationMarks(configurations).forEach(marks.add);
  return {
    from: toIso(window.from),
    to: toIso(window.to),
    resolution: window.resolution,
    lanes: [...lanes.keys()].sort(compareLanes).map(id => ({
      id,
      spans: laneOf(id).spans.spans().map(presentSpan),
      faults: laneOf(id).faults.faults().map(presentFault),
    })),
    marks: marks.marks().map(({ mark, count }) => ({
      at: toIso(mark.at),
      kind: mark.kind,
      count,
      ...present({
        detail: mark.detail,
        evidence: mark.evidence && refOf(mark.evidence),
        configuration:
          mark.kind === 'configuration' ? mark.configuration : null,
      }),
    })),
  };
}

function createLane(window: Window) {
  return { spans: spanMerger(window), faults: faultMerger(window) };
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
