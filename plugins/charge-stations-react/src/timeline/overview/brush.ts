import type { TimeWindow } from '../../time/timeRange';
import { MIN_WINDOW_MS } from '../scales';

/** What a pointer took hold of: an edge of the range, the range, or what lies around it. */
export type Hold = 'from' | 'to' | 'range' | 'outside';

/** An edge is as easy to hold as this is wide, on both sides. */
const EDGE_PX = 8;

/** What lies at `x`; all in pixels. */
export function holdAt(x: number, range: { from: number; to: number }): Hold {
  const toFrom = Math.abs(x - range.from);
  const toTo = Math.abs(x - range.to);
  if (Math.min(toFrom, toTo) <= EDGE_PX) {
    // A narrow range is all edge: outside it, the edge on that side.
    return toFrom < toTo ? 'from' : 'to';
  }
  return range.from < x && x < range.to ? 'range' : 'outside';
}

/** The range after what `hold` says was dragged from one moment to another, within `limits`. */
export function brushed(options: {
  hold: Hold;
  base: TimeWindow;
  start: number;
  end: number;
  limits: TimeWindow;
}): TimeWindow {
  const { hold, base, start, end, limits } = options;
  const distance = end - start;
  switch (hold) {
    case 'range':
      return movedWithin(base, distance, limits);
    case 'from':
      return spanning(base.to, base.from + distance, limits);
    case 'to':
      return spanning(base.from, base.to + distance, limits);
    default:
      return spanning(start, end, limits);
  }
}

/** Moves a window as far as the limits let it. */
export function movedWithin(
  window: TimeWindow,
  distance: number,
  limits: TimeWindow,
): TimeWindow {
  const by = Math.max(
    limits.from - window.from,
    Math.min(distance, limits.to - window.to),
  );
  return rounded({ from: window.from + by, to: window.to + by });
}

/** The window between two moments in any order, within the limits and long enough to be seen. */
function spanning(one: number, other: number, limits: TimeWindow): TimeWindow {
  const inside = (at: number) => Math.max(limits.from, Math.min(at, limits.to));
  const from = inside(Math.min(one, other));
  const to = inside(Math.max(one, other));
  const lacking = Math.max(0, MIN_WINDOW_MS - (to - from));
  return movedWithin({ from, to: to + lacking }, 0, limits);
}

function rounded({ from, to }: TimeWindow): TimeWindow {
  return { from: Math.round(from), to: Math.round(to) };
}

const STEP = 0.1;

/** The range after a key; undefined where the key is none of ours. Arrows move, with Shift they resize. */
export function keyed(options: {
  key: string;
  shift: boolean;
  range: TimeWindow;
  limits: TimeWindow;
}): TimeWindow | undefined {
  const { key, shift, range, limits } = options;
  const step = (range.to - range.from) * STEP;
  const sign = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key];
  if (sign) {
    return shift
      ? spanning(
          range.from,
          Math.max(range.to + sign * step, range.from),
          limits,
        )
      : movedWithin(range, sign * step, limits);
  }
  switch (key) {
    case 'PageUp':
      return movedWithin(range, range.to - range.from, limits);
    case 'PageDown':
      return movedWithin(range, range.from - range.to, limits);
    case 'Home':
      return movedWithin(range, -Infinity, limits);
    case 'End':
      return movedWithin(range, Infinity, limits);
    default:
      return undefined;
  }
}
