import type {
  ApiTimeline,
  ApiTimelineLane,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../../time/format';
import type { Translate } from '../../translation';
import { worseState } from '../../vocabulary/laneState';
import { scopeLabel } from '../../vocabulary/scopeLabel';

/**
 * Another station whose states are drawn under those of the first.
 *
 * @public
 */
export interface ComparedStation {
  identity: string;
  timeline: ApiTimeline;
}

/** Lane ids of other stations; no scope begins like this. */
export const COMPARED = 'compared/';
const WORST = 'worst/';

/** The lane of a station itself, and one that shows the worst of all its connectors. Faults are not drawn: the worst state says them. */
export function comparedLanes(compared: ComparedStation): ApiTimelineLane[] {
  const { identity, timeline } = compared;
  const station = timeline.lanes.find(({ id }) => id === 'station');
  const others = timeline.lanes.filter(({ id }) => id !== 'station');
  return [
    {
      id: `${COMPARED}${identity}`,
      spans: station?.spans ?? [],
      faults: [],
    },
    {
      id: `${COMPARED}${WORST}${identity}`,
      spans: worstSpans(others),
      faults: [],
    },
  ];
}

/** A lane's name: "connector 2", or of another station its identity. */
export function laneLabel(id: string, t: Translate): string {
  if (!id.startsWith(COMPARED)) {
    return scopeLabel(id, t);
  }
  const name = id.slice(COMPARED.length);
  return name.startsWith(WORST)
    ? t('compare.worst', { station: name.slice(WORST.length) })
    : name;
}

/** The worst state of several lanes at each moment; where none says anything, nothing. */
export function worstSpans(lanes: ApiTimelineLane[]): ApiTimelineSpan[] {
  const edges = [
    ...new Set(
      lanes.flatMap(({ spans }) =>
        spans.flatMap(({ from, to }) => [toMillis(from), toMillis(to)]),
      ),
    ),
  ].sort((one, other) => one - other);
  const next = lanes.map(() => 0);
  const result: ApiTimelineSpan[] = [];
  edges.slice(0, -1).forEach((from, index) => {
    const at = lanes.flatMap(({ spans }, lane) => {
      while (
        next[lane] < spans.length &&
        toMillis(spans[next[lane]].to) <= from
      ) {
        next[lane] += 1;
      }
      const span = spans[next[lane]];
      return span && toMillis(span.from) <= from ? [span] : [];
    });
    if (at.length === 0) {
      return;
    }
    const worst = at.reduce((one, other) =>
      worseState(one.state, other.state) === one.state ? one : other,
    );
    const to = edges[index + 1];
    const last = result[result.length - 1];
    if (last?.state === worst.state && toMillis(last.to) === from) {
      last.to = new Date(to).toISOString();
      last.ongoing = worst.ongoing;
    } else {
      result.push({
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        state: worst.state,
        ongoing: worst.ongoing,
        ...(worst.cause && { cause: worst.cause }),
      });
    }
  });
  return result;
}
