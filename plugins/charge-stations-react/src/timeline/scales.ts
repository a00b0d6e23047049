import { scaleTime, type ScaleTime } from 'd3-scale';
import { formatTime, type FormatOptions } from '../time/format';
import type { TimeWindow } from '../time/timeRange';

/** The narrowest and widest windows that zooming reaches. */
export const MIN_WINDOW_MS = 60_000;
export const MAX_WINDOW_MS = 400 * 86_400_000;

// Of the window's length: how far past now one may look.
const FUTURE = 0.05;

/** Maps a window to the pixels 0 … `width`. */
export function timeScale(
  window: TimeWindow,
  width: number,
): ScaleTime<number, number> {
  return scaleTime([window.from, window.to], [0, width]);
}

/** Fingers closer than this count as this far apart: a pinch never divides by nothing. */
const MIN_SPREAD_PX = 20;

/**
 * The window in which the moments of `base` that lay under the pointers `before` lie under them
 * `after`: one pointer moves it, two also scale it. All in pixels from the left edge of the plot.
 */
export function windowUnder(options: {
  base: TimeWindow;
  width: number;
  before: number[];
  after: number[];
}): TimeWindow {
  const { base, width, before, after } = options;
  const length = base.to - base.from;
  const scale = spread(before) / spread(after);
  const moment = base.from + (middle(before) / width) * length;
  const from = moment - (middle(after) / width) * length * scale;
  return { from, to: from + length * scale };
}

function middle(xs: number[]): number {
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}

function spread(xs: number[]): number {
  return Math.max(MIN_SPREAD_PX, Math.max(...xs) - Math.min(...xs));
}

/**
 * The window scaled by `factor`; below 1 it shows less. What lies at `fraction` of its length stays
 * where it is: the middle, unless told.
 */
export function zoomedWindow(
  window: TimeWindow,
  factor: number,
  fraction = 0.5,
): TimeWindow {
  const length = window.to - window.from;
  const kept = window.from + length * fraction;
  const from = kept - length * fraction * factor;
  return { from, to: from + length * factor };
}

/** The window moved by a fraction of its length; negative is earlier. */
export function pannedWindow(window: TimeWindow, fraction: number): TimeWindow {
  const distance = (window.to - window.from) * fraction;
  return { from: window.from + distance, to: window.to + distance };
}

/** The nearest window that is neither too narrow nor too wide and does not look into the future. */
export function limitedWindow(window: TimeWindow, now: number): TimeWindow {
  const asked = window.to - window.from;
  const length = Math.min(Math.max(asked, MIN_WINDOW_MS), MAX_WINDOW_MS);
  const { from, to } = zoomedWindow(window, length / asked);
  const beyond = Math.max(0, to - (now + length * FUTURE));
  return { from: Math.round(from - beyond), to: Math.round(to - beyond) };
}

/** Where now is; nothing while it is out of view. */
export function nowX(options: {
  window: TimeWindow;
  width: number;
  now: number;
}): number | undefined {
  const { window, width, now } = options;
  return window.from <= now && now <= window.to
    ? timeScale(window, width)(now)
    : undefined;
}

export interface Tick {
  at: number;
  x: number;
  label: string;
}

/** Round moments in the reader's zone; midnight is told by its date. */
export function axisTicks(options: {
  window: TimeWindow;
  width: number;
  tickWidth: number;
  format?: FormatOptions;
}): Tick[] {
  const { window, width, tickWidth, format } = options;
  const scale = timeScale(window, width);
  // Days are counted anew each month: the 31st and the 1st would stand in each other's way.
  const ticks = scale
    .ticks(Math.max(2, Math.floor(width / tickWidth)))
    .filter((tick, index, all) => {
      const next = all[index + 1];
      return !next || scale(next) - scale(tick) > tickWidth / 2;
    });
  const step = ticks.length > 1 ? Number(ticks[1]) - Number(ticks[0]) : 60_000;
  return ticks.map(tick => ({
    at: tick.getTime(),
    x: scale(tick),
    label: tickLabel(tick.getTime(), step, format),
  }));
}

function tickLabel(at: number, step: number, format?: FormatOptions): string {
  const time = formatTime(at, { ...format, style: 'time' });
  if (step < 60_000) {
    return formatTime(at, { ...format, style: 'seconds' });
  }
  return time === formatTime(startOfDay(at), { ...format, style: 'time' })
    ? formatTime(at, { ...format, style: 'date' })
    : time;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
