import type {
  ApiCondition,
  ApiSession,
  ApiStation,
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineSession,
} from '@forecourt/plugin-charge-stations-common';

/** What a timeline is made from; times are ISO 8601. */
export interface TimelineSource {
  station: ApiStation;
  conditions: ApiCondition[];
  /** Absent where they were not asked for. */
  sessions?: ApiSession[];
  from: string;
  to: string;
}

/** A timeline whose lanes hold their present state throughout, with the given faults on them. */
export function timelineOf(source: TimelineSource): ApiTimeline {
  const { station, from, to } = source;
  return {
    from,
    to,
    resolution: Math.max(1, (Date.parse(to) - Date.parse(from)) / 1000),
    lanes: station.lanes.map(lane => ({
      id: lane.id,
      spans: [{ from, to, state: lane.state, ongoing: true }],
      faults: source.conditions
        .filter(condition => condition.scope === lane.id)
        .filter(condition => overlaps(condition, source))
        .map(condition => faultOf(condition, source)),
      ...(source.sessions && {
        sessions: source.sessions
          .filter(({ scope }) => (scope ?? 'station') === lane.id)
          .map(session => sessionOf(session, source)),
      }),
    })),
    marks: station.boot
      ? [{ at: station.boot.at, kind: 'boot', count: 1 }]
      : [],
  };
}

/** Whether a time is of the range: `from` inclusive, `to` exclusive. */
export function within(
  at: string,
  range: { from?: string; to?: string },
): boolean {
  return (
    (!range.from || Date.parse(at) >= Date.parse(range.from)) &&
    (!range.to || Date.parse(at) < Date.parse(range.to))
  );
}

/** Whether a condition was open at any moment of the range. */
export function overlaps(
  condition: Pick<ApiCondition, 'openedAt' | 'closedAt'>,
  range: { from?: string; to?: string },
): boolean {
  const { openedAt, closedAt } = condition;
  return (
    (!range.to || Date.parse(openedAt) < Date.parse(range.to)) &&
    (!range.from || !closedAt || Date.parse(closedAt) >= Date.parse(range.from))
  );
}

function sessionOf(
  session: ApiSession,
  source: TimelineSource,
): ApiTimelineSession {
  const { scope: _, end, endedBy: __, to = source.to, ...rest } = session;
  return { ...rest, to, ongoing: end === 'open' || undefined };
}

function faultOf(
  condition: ApiCondition,
  source: TimelineSource,
): ApiTimelineFault {
  const { number, code, severity, blocking, badges, openedAt, closedAt } =
    condition;
  return {
    number,
    code,
    severity,
    blocking,
    badges,
    errorCode: condition.errorCode,
    vendorErrorCode: condition.vendorErrorCode,
    info: condition.info,
    from: openedAt > source.from ? openedAt : source.from,
    to: closedAt ?? source.to,
    ongoing: closedAt === undefined,
  };
}
