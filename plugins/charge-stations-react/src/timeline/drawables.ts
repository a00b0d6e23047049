import type {
  ApiTimelineFault,
  ApiTimelineLane,
  ApiTimelineMark,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { worseState } from '../vocabulary/laneState';
import { groupMarks, type MarkGroup } from './groupMarks';
import { hitAreas } from './hitAreas';
import { mergeNarrow, type Extent } from './mergeNarrow';
import type { SessionLayout } from './sessionLayout';

/** The pixels of a stretch of time; nothing when it is out of view. */
export type Place = (from: string, to: string) => Extent | undefined;

export interface SpanLayout extends Extent {
  /** Its name among all that is drawn; it stays while the picture is renewed. */
  key: string;
  span: ApiTimelineSpan;
}

export interface FaultLayout extends Extent {
  /** Its name among all that is drawn. */
  key: string;
  /** Where a pointer hits it. */
  hit: Extent;
  /** The middle of the sign above its beginning, which is never cut. */
  sign: number;
  /** The worst of those it stands for. */
  fault: ApiTimelineFault;
  /** The numbers of all faults that it stands for. */
  numbers: number[];
}

export interface LaneLayout {
  id: string;
  /** Top of the lane. */
  y: number;
  spans: SpanLayout[];
  /** Drawn over the band. */
  blocking: FaultLayout[];
  /** Drawn as lines above the band. */
  warnings: FaultLayout[];
  /** Drawn beneath the band. */
  sessions: SessionLayout[];
}

/** The spans in view; those close together become one in the worst of their states. */
export function layoutSpans(
  lane: ApiTimelineLane,
  place: Place,
  step: number,
): SpanLayout[] {
  const placed = lane.spans.flatMap(span => {
    const extent = place(span.from, span.to);
    return extent ? [{ ...extent, span }] : [];
  });
  return mergeNarrow(placed, step, (one, other) => ({
    ...one,
    span: mergeSpans(one.span, other.span),
  })).map(layout => ({ ...layout, key: spanKey(lane.id, layout.span) }));
}

/** By its end, because the beginning of the first moves with a range that follows now. */
function spanKey(lane: string, { to, ongoing }: ApiTimelineSpan): string {
  return `${lane} ${ongoing ? 'now' : to}`;
}

function mergeSpans(
  one: ApiTimelineSpan,
  other: ApiTimelineSpan,
): ApiTimelineSpan {
  const state = worseState(one.state, other.state);
  const { cause, status } = state === one.state ? one : other;
  return {
    from: one.from,
    to: other.to,
    ongoing: other.ongoing,
    state,
    cause,
    status,
    merged: (one.merged ?? 1) + (other.merged ?? 1),
  };
}

/** Half the width of the sign above a fault. */
const HALF_SIGN_PX = 4;

/** The faults of one sort in view; those close together become one that keeps their numbers. */
export function layoutFaults(
  lane: ApiTimelineLane,
  options: { blocking: boolean; place: Place; step: number; width: number },
): FaultLayout[] {
  const placed = lane.faults
    .filter(fault => fault.blocking === options.blocking)
    .flatMap(fault => {
      const extent = options.place(fault.from, fault.to);
      return extent ? [{ ...extent, fault, numbers: [fault.number] }] : [];
    })
    // Of two that begin together the shorter is drawn upon the longer.
    .sort((one, other) => one.x - other.x || other.width - one.width);
  const drawn = mergeNarrow(placed, options.step, (one, other) => ({
    ...one,
    fault: other.fault.severity < one.fault.severity ? other.fault : one.fault,
    numbers: [...one.numbers, ...other.numbers],
  }));
  const hits = hitAreas(drawn);
  return drawn.map((layout, index) => ({
    ...layout,
    key: `fault ${layout.fault.number}`,
    hit: hits[index],
    sign: Math.min(
      layout.x + Math.min(layout.width / 2, HALF_SIGN_PX),
      options.width - HALF_SIGN_PX,
    ),
  }));
}

/** The moments in view; those whose symbols would touch share one. */
export function layoutMarks(
  marks: ApiTimelineMark[],
  place: Place,
  width: number,
): MarkGroup[] {
  const placed = marks.flatMap(mark => {
    const extent = place(mark.at, mark.at);
    return extent ? [{ x: extent.x, mark }] : [];
  });
  return groupMarks(
    placed.sort((one, other) => one.x - other.x),
    width,
  );
}
