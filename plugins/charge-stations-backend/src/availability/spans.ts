import { Millis } from '../model';

/** A stretch of time: `from` belongs to it, `to` does not. */
export interface Span {
  from: Millis;
  to: Millis;
}

/** The time that any of the spans covers, within bounds: sorted, apart and none of them empty. */
export function union(spans: readonly Span[], within: Span): Span[] {
  const sorted = spans
    .map(({ from, to }) => ({
      from: Math.max(from, within.from),
      to: Math.min(to, within.to),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined[joined.length - 1];
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
    } else {
      joined.push(span);
    }
  }
  return joined;
}

/**
 * Reads which of some spans a time is in. Times must be asked for in ascending order, and spans must be sorted and apart,
 * so that all of them are read once.
 */
export function reader<T extends Span>(
  spans: readonly T[],
): (at: Millis) => T | null {
  let next = 0;
  return at => {
    while (next < spans.length && spans[next].to <= at) {
      next += 1;
    }
    const span = spans[next];
    return span !== undefined && span.from <= at ? span : null;
  };
}
