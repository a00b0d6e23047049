import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../time/format';
import type { TimeWindow } from '../time/timeRange';
import {
  GEOMETRY,
  geometryOf,
  type Geometry,
  type TimelineVariant,
} from './geometry';
import {
  layoutFaults,
  layoutMarks,
  layoutSpans,
  type LaneLayout,
  type Place,
} from './drawables';
import type { MarkGroup } from './groupMarks';
import { timeScale } from './scales';
import { layoutSessions } from './sessionLayout';

/** More than this is never drawn: what is close together is merged further. */
export const MAX_DRAWN = 2_000;

/** Everything in pixels, `x` from the left edge of the plot. */
export interface TimelineLayout {
  geometry: Geometry;
  plotWidth: number;
  height: number;
  axisY: number;
  lanes: LaneLayout[];
  marks: MarkGroup[];
}

export interface LayoutOptions {
  timeline: ApiTimeline;
  window: TimeWindow;
  width: number;
  variant: TimelineVariant;
}

/** What to draw where. */
export function layoutTimeline(options: LayoutOptions): TimelineLayout {
  const { timeline, window, width, variant } = options;
  const geometry = geometryOf(
    variant,
    timeline.lanes.map(({ id }) => id),
  );
  const plotWidth = Math.max(1, width - geometry.labelWidth);
  const place = placer(window, plotWidth);
  const axisY =
    geometry.marksHeight + timeline.lanes.length * geometry.laneHeight;

  let step = 1;
  let lanes = layoutLanes(options, place, { step, width: plotWidth });
  while (countDrawn(lanes) > MAX_DRAWN && step < plotWidth) {
    step *= 2;
    lanes = layoutLanes(options, place, { step, width: plotWidth });
  }
  return {
    geometry,
    plotWidth,
    axisY,
    height: axisY + geometry.axisHeight,
    lanes,
    marks:
      variant === 'compact'
        ? []
        : layoutMarks(timeline.marks, place, plotWidth),
  };
}

/** Finds the pixels of a stretch of time; nothing when it is out of view. */
function placer(window: TimeWindow, plotWidth: number): Place {
  const scale = timeScale(window, plotWidth);
  return (from, to) => {
    const start = toMillis(from);
    const end = toMillis(to);
    if (end < window.from || start >= window.to) {
      return undefined;
    }
    const x = Math.max(0, scale(start));
    const right = Math.min(plotWidth, scale(end));
    return { x, width: right - x };
  };
}

function layoutLanes(
  { timeline, variant }: LayoutOptions,
  place: Place,
  options: { step: number; width: number },
): LaneLayout[] {
  const { marksHeight, laneHeight } = GEOMETRY[variant];
  return timeline.lanes.map((lane, index) => ({
    id: lane.id,
    y: marksHeight + index * laneHeight,
    spans: layoutSpans(lane, place, options.step),
    blocking: layoutFaults(lane, { blocking: true, place, ...options }),
    warnings: layoutFaults(lane, { blocking: false, place, ...options }),
    sessions:
      GEOMETRY[variant].sessionHeight > 0
        ? layoutSessions(lane, place, options.step)
        : [],
  }));
}

function countDrawn(lanes: LaneLayout[]): number {
  return lanes.reduce(
    (sum, { spans, blocking, warnings, sessions }) =>
      sum + spans.length + blocking.length + warnings.length + sessions.length,
    0,
  );
}
