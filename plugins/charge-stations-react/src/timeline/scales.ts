import { scaleTime, type ScaleTime } from 'd3-scale';
import type { ZoomTransform } from 'd3-zoom';
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

/** The window that is in view once a gesture has moved and scaled `base` by `transform`. */
export function transformedWindow(options: {
  base: TimeWindow;
  width: number;
  transform: ZoomTransform;
}): TimeWindow {
  const scale = timeScale(options.base, options.width);
  const [from, to] = [0, options.width].map(x =>
    scale.invert(options.transform.invertX(x)).getTime(),
  );
  return { from, to };
}

/** The window scaled by `factor` about its middle; below 1 it shows less. */
export function zoomedWindow(window: TimeWindow, factor: number): TimeWindow {
  const middle = (window.from + window.to) / 2;
  const half = ((window.to - window.from) / 2) * factor;
  return { from: middle - half, to: middle + half };
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
  const ticks = scale.ticks(Math.max(2, Math.floor(width / tickWidth)));
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
