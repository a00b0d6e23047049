import type {
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineMark,
  ApiTimelineSession,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../time/format';

/** Something on the timeline that has a tooltip; `lane` is the lane's name. */
export type TimelineItem =
  | { kind: 'span'; lane: string; span: ApiTimelineSpan }
  | { kind: 'fault'; lane: string; fault: ApiTimelineFault; together: number }
  | { kind: 'session'; lane: string; session: ApiTimelineSession }
  | { kind: 'marks'; marks: ApiTimelineMark[] };

/** The item that the reader points at or is focused on, and the element that stands for it. */
export interface ActiveItem {
  item: TimelineItem;
  element: Element;
}

/** Tells the timeline which item is pointed at, and which is focused. */
export interface ActiveHandlers {
  onPoint: (active: ActiveItem | undefined) => void;
  onFocus: (active: ActiveItem | undefined) => void;
}

/** The numbers of all faults in order of their openings. */
export function faultOrder(timeline: ApiTimeline): number[] {
  return timeline.lanes
    .flatMap(lane => lane.faults)
    .sort(
      (one, other) =>
        toMillis(one.from) - toMillis(other.from) || one.number - other.number,
    )
    .map(fault => fault.number);
}
