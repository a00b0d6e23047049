import type { TimeWindow } from '../time/timeRange';

/** Ends of windows are rounded, each by itself. */
const ROUNDING_MS = 2;

/**
 * The window that the picture is laid out for while `window` is in view. Where `window` is only moved away from
 * `range`, which shows all there is (`data`), that is `range`: then thousands of shapes are shifted together instead
 * of being drawn anew, each at another place, with every step of the mouse.
 */
export function drawnWindow(options: {
  window: TimeWindow;
  range: TimeWindow;
  data: TimeWindow;
}): TimeWindow {
  const { window, range, data } = options;
  const isMoved = Math.abs(lengthOf(window) - lengthOf(range)) <= ROUNDING_MS;
  const showsAll =
    data.from >= range.from - ROUNDING_MS && data.to <= range.to + ROUNDING_MS;
  return isMoved && showsAll ? range : window;
}

/** How far what is laid out for `drawn` must be shifted to be seen in `window`, in pixels to the right. */
export function shiftOf(options: {
  drawn: TimeWindow;
  window: TimeWindow;
  plotWidth: number;
}): number {
  const { drawn, window, plotWidth } = options;
  return ((drawn.from - window.from) / lengthOf(drawn)) * plotWidth;
}

function lengthOf({ from, to }: TimeWindow): number {
  return to - from;
}
