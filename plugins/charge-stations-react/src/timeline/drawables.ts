import type {
  ApiTimelineFault,
  ApiTimelineLane,
  ApiTimelineMark,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { worseState } from '../vocabulary/laneState';
import { mergeNarrow, type Extent } from './mergeNarrow';

/** The pixels of a stretch of time; nothing when it is out of view. */
export type Place = (from: string, to: string) => Extent | undefined;

export interface SpanLayout extends Extent {
  span: ApiTimelineSpan;
}

export interface FaultLayout extends Extent {
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
}

export interface MarkLayout extends Extent {
  mark: ApiTimelineMark;
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
  }));
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

/** The faults of one sort in view; those close together become one that keeps their numbers. */
export function layoutFaults(
  lane: ApiTimelineLane,
  options: { blocking: boolean; place: Place; step: number },
): FaultLayout[] {
  const placed = lane.faults
    .filter(fault => fault.blocking === options.blocking)
    .flatMap(fault => {
      const extent = options.place(fault.from, fault.to);
      return extent ? [{ ...extent, fault, numbers: [fault.number] }] : [];
    })
    .sort((one, other) => one.x - other.x);
  return mergeNarrow(placed, options.step, (one, other) => ({
    ...one,
    fault: other.fault.severity < one.fault.severity ? other.fault : one.fault,
    numbers: [...one.numbers, ...other.numbers],
  }));
}

/** The moments in view; those of one kind that are close together become one. */
export function layoutMarks(
  marks: ApiTimelineMark[],
  place: Place,
  step: number,
): MarkLayout[] {
  const placed = marks.flatMap(mark => {
    const extent = place(mark.at, mark.at);
    return extent ? [{ ...extent, mark }] : [];
  });
  const kinds = [...new Set(marks.map(mark => mark.kind))];
  return kinds.flatMap(kind =>
    mergeNarrow(
      placed.filter(({ mark }) => mark.kind === kind),
      step,
      (one, other) => ({
        ...one,
        mark: { ...one.mark, count: one.mark.count + other.mark.count },
      }),
    ),
  );
}
