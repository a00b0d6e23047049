import type {
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import {
  ChargingSession,
  ConfigurationSnapshot,
  IncidentAct,
  Millis,
} from '../../model';
import { STATION } from '../../model/scopes';
import { TimelinePage } from '../../store/queries';
import { groupBy } from '../../model/groupBy';
import { compareLanes } from '../compareLanes';
import { badgesOf, present, refOf, toIso } from '../present';
import { actMarks } from './actMarks';
import { configurationMarks } from './configurationMarks';
import { DrawnFault, faultMerger, markMerger } from './mergeFaults';
import { mergeSessions } from './mergeSessions';
import { Span, spanMerger, Window } from './mergeSpans';
import { presentTimelineSession } from './presentSessions';
import { sessionLane } from './sessionLanes';

/**
 * Lanes as the API gives them: the station first, then connectors by number. Each page is merged to what
 * the pixels can show as it comes, so the memory that it takes does not grow with the history.
 */
export async function presentTimeline(options: {
  pages: AsyncIterable<TimelinePage>;
  /** What people did, oldest first. */
  acts: IncidentAct[];
  /** Absent where they were not asked for. */
  charging?: { sessions: ChargingSession[]; isComplete: boolean };
  /** Snapshots that showed a change of configuration, oldest first. */
  configurations: ConfigurationSnapshot[];
  window: Window;
}): Promise<ApiTimeline> {
  const { pages, acts, charging, configurations, window } = options;
  const lanes = new Map<string, ReturnType<typeof createLane>>();
  const laneOf = (id: string) => {
    const lane = lanes.get(id) ?? createLane(window);
    lanes.set(id, lane);
    return lane;
  };
  const marks = markMerger(window);
  for await (const page of pages) {
    page.unread.forEach(laneOf);
    page.stretches.forEach(it => laneOf(it.lane).spans.add(it));
    page.conditions.forEach(it => laneOf(it.scope).faults.add(it));
    page.marks.forEach(marks.add);
  }
  actMarks(acts).forEach(marks.add);
  configurationMarks(configurations).forEach(marks.add);
  const known = [...lanes.keys()];
  const sessionsOf = groupBy(charging?.sessions ?? [], session =>
    sessionLane(session, known),
  );
  [...sessionsOf.keys()].forEach(laneOf);
  const ended = new Map(
    [...lanes].map(([id, lane]) => [id, lane.spans.spans()]),
  );
  const awaySince = awayAtTheEnd(ended.get(STATION));
  return {
    from: toIso(window.from),
    to: toIso(window.to),
    resolution: window.resolution,
    lanes: [...lanes.keys()].sort(compareLanes).map(id => ({
      id,
      spans: (ended.get(id) ?? []).map(presentSpan),
      faults: laneOf(id).faults.faults().map(presentFault),
      ...(charging && {
        sessions: mergeSessions(
          sessionsOf.get(id) ?? [],
          window,
          awaySince,
        ).map(presentTimelineSession),
      }),
    })),
    ...(charging?.isComplete === false && { sessionsIncomplete: true }),
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

/** Since when the station has not been seen, at the end of what is drawn. */
function awayAtTheEnd(spans: Span[] = []): Millis | null {
  const last = spans[spans.length - 1];
  return last?.state === 'offline' || last?.state === 'unknown'
    ? last.from
    : null;
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
