import { LaneState, Millis, StateStretch, stateRank } from '../../model';

/** A stretch of a lane as a picture of limited width shows it. */
export interface Span {
  from: Millis;
  to: Millis;
  state: LaneState;
  cause: StateStretch['cause'];
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

/**
 * Clips one lane's intervals to the window and merges neighbours until each is a pixel wide.
 * The result touches without gap or overlap wherever the intervals do, and has at most two spans a pixel
 * and one more.
 */
export function mergeSpans(intervals: StateStretch[], window: Window): Span[] {
  const merger = spanMerger(window);
  intervals.forEach(merger.add);
  return merger.spans();
}

/** The same for intervals that come one after the other, so that a long history is never all in memory. */
export function spanMerger(window: Window) {
  const spans: Span[] = [];
  let narrow: Span | null = null;
  const flush = () => {
    if (narrow) {
      spans.push(narrow);
      narrow = null;
    }
  };
  return {
    /** Oldest first. */
    add(interval: StateStretch): void {
      const span = clip(interval, window);
      if (!span) {
        return;
      }
      if (width(span) >= window.resolution) {
        flush();
        spans.push(span);
        return;
      }
      narrow = narrow ? join(narrow, span) : span;
      if (width(narrow) >= window.resolution) {
        flush();
      }
    },
    spans(): Span[] {
      flush();
      return spans;
    },
  };
}

function clip(interval: StateStretch, window: Window): Span | null {
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
        merged: interval.merged ?? 1,
      }
    : null;
}

function join(a: Span, b: Span): Span {
  const worst = stateRank(b.state) < stateRank(a.state) ? b : a;
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
