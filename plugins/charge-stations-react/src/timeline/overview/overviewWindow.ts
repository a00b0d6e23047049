import type { TimeWindow } from '../../time/timeRange';

const DAY_MS = 86_400_000;
/** How many times as long as the range, and the length beyond which only the range itself is shown. */
const TIMES = 5;
const LONGEST_MS = 30 * DAY_MS;
/** The range is no longer easy to take hold of when it is a smaller part than this. */
const SMALLEST_PART = 1 / 40;
/** Edges are multiples of this part of the length, so that a range that follows now asks seldom. */
const STEP_PART = 1 / 200;

/**
 * The wider window around a range. The one before stays while the range lies well within it: what one
 * drags must not move away underneath.
 *
 * @public
 */
export function overviewWindow(options: {
  range: TimeWindow;
  before?: TimeWindow;
  now: number;
}): TimeWindow {
  const { range, before, now } = options;
  return before && isRoomy(before, range) ? before : around(range, now);
}

function isRoomy(before: TimeWindow, range: TimeWindow): boolean {
  const part = (range.to - range.from) / (before.to - before.from);
  return (
    before.from <= range.from && range.to <= before.to && part >= SMALLEST_PART
  );
}

function around(range: TimeWindow, now: number): TimeWindow {
  const own = range.to - range.from;
  const length = Math.max(own, Math.min(own * TIMES, LONGEST_MS));
  const step = Math.max(1, Math.round(length * STEP_PART));
  const spare = (length - own) / 2;
  // What would lie in the future is shown of the past instead.
  const to = Math.max(range.to, Math.min(range.to + spare, now));
  return {
    from: Math.floor((to - length) / step) * step,
    to: Math.ceil(to / step) * step,
  };
}
