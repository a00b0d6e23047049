import type {
  ApiTimeline,
  ApiTimelineLane,
} from '@forecourt/plugin-charge-stations-common';
import { formatDuration, toMillis } from '../time/format';
import type { Translate } from '../translation';
import { codeName } from '../vocabulary/codeLabel';
import { laneLabel } from './compare/comparedLanes';
import { markName } from './markKinds';
import { sessionFacts } from './sessionWords';

/** One thing that the picture shows, in words; times are ISO 8601. */
export interface TimelineRow {
  key: string;
  where: string;
  what: string;
  from: string;
  /** Absent for a moment and for what goes on. */
  to?: string;
  lasted?: string;
}

/** Everything that the picture shows: moments first, then lane by lane its states and faults in order of time. */
export function tableRows(timeline: ApiTimeline, t: Translate): TimelineRow[] {
  const marks = timeline.marks.map((mark, index): TimelineRow => {
    const name = markName(mark.kind, t);
    return {
      key: `mark ${index}`,
      where: t('timeline.marks'),
      what: [
        mark.detail ? `${name}: ${mark.detail}` : name,
        mark.count > 1 && t('timeline.count', { count: mark.count }),
      ]
        .filter(Boolean)
        .join(', '),
      from: mark.at,
    };
  });
  return [...marks, ...timeline.lanes.flatMap(lane => laneRows(lane, t))];
}

function laneRows(lane: ApiTimelineLane, t: Translate): TimelineRow[] {
  const where = laneLabel(lane.id, t);
  const timesOf = (of: { from: string; to: string; ongoing?: boolean }) => ({
    from: of.from,
    to: of.ongoing ? undefined : of.to,
    lasted: formatDuration(toMillis(of.to) - toMillis(of.from)),
  });
  const spans = lane.spans.map(
    (span, index): TimelineRow => ({
      key: `${lane.id} span ${index}`,
      where,
      what: [
        t(`state.${span.state}`),
        span.cause && t(`cause.${span.cause}`),
        span.merged && t('timeline.merged', { count: span.merged }),
      ]
        .filter(Boolean)
        .join(', '),
      ...timesOf(span),
    }),
  );
  const faults = lane.faults.map(
    (fault): TimelineRow => ({
      key: `${lane.id} fault ${fault.number}`,
      where,
      what: [
        codeName(fault, t),
        fault.blocking ? t('timeline.blocking') : t('timeline.warning'),
        fault.merged && t('timeline.mergedFaults', { count: fault.merged }),
      ]
        .filter(Boolean)
        .join(', '),
      ...timesOf(fault),
    }),
  );
  const sessions = (lane.sessions ?? []).map((session): TimelineRow => {
    const times = timesOf(session);
    return {
      key: `${lane.id} session ${session.from} ${session.transactionId}`,
      where,
      what: [t('session.name'), ...sessionFacts(session, t)].join(', '),
      from: times.from,
      to: times.to,
      // One of which only the end is known lasted nobody knows how long.
      ...(session.startUnknown ? {} : { lasted: times.lasted }),
    };
  });
  return [...spans, ...faults, ...sessions].sort(
    (one, other) => toMillis(one.from) - toMillis(other.from),
  );
}
