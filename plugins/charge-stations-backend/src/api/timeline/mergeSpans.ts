import { Interval, LaneState, Millis } from '../../model';

/** A stretch of a lane as a picture of limited width shows it. */
export interface Span {
  from: Millis;
  to: Millis;
  state: LaneState;
  cause: Interval['cause'];
  status: string | null;
  /** It has not ended yet, wherever the window does: a reader's now is always a little late. */
  ongoing: boolean;
  /** How many intervals it stands for. */
  merged: number;
}

export interface Window {
  from: Millis;
  to: Millis;
  now: Millis;
  /** The width of a pixel. */
  resolution: Millis;
}

/** Worst first: a merged span shows what a reader must not miss. */
const WORST_FIRST: readonly LaneState[] = [
  'faulted',
  'offline',
  'unknown',
  'unrecognised',
  'unavailable',
  'charging',
  'occupied',
  'suspendedEV',
  'suspendedEVSE',
  'reserved',
  'preparing',
  'finishing',
  'available',
  'online',
];

/**
 * Clips one lane's intervals to the window and merges neighbours until each is a pixel wide.
 * The result touches without gap or overlap wherever the intervals do, and has at most two spans a pixel
 * and one more.
 */
export function mergeSpans(intervals: Interval[], window: Window): Span[] {
  const spans: Span[] = [];
  let narrow: Span | null = null;
  const flush = () => {
    if (narrow) {
      spans.push(narrow);
      narrow = null;
    }
  };
  for (const interval of intervals) {
    const span = clip(interval, window);
    if (!span) {
      continue;
    }
    if (width(span) >= window.resolution) {
      flush();
      spans.push(span);
      continue;
    }
    narrow = narrow ? join(narrow, span) : span;
    if (width(narrow) >= window.resolution) {
      flush();
    }
  }
  flush();
  return spans;
}

function clip(interval: Interval, window: Window): Span | null {
  const from = Math.max(interval.from, window.from);
  const to = Math.min(interval.to ?? window.now, window.to, window.now);
  return to > from
    ? {
        from,
        to,
        state: interval.state,
        cause: interval.cause,
        status: interval.status,
        ongoing: interval.to === null,
        merged: 1,
      }
    : null;
}

function join(a: Span, b: Span): Span {
  const worst =
    WORST_FIRST.indexOf(b.state) < WORST_FIRST.indexOf(a.state) ? b : a;
  return {
    ...worst,
    from: a.from,
    to: b.to,
    ongoing: b.ongoing,
    merged: a.merged + b.merged,
  };
}

function width(span: Span): Millis {
  return span.to - span.from;
}
