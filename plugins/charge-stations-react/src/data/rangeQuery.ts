import type { TimeRange, TimeWindow } from '../time/timeRange';

/** Tells two ranges apart. */
export function rangeKey(range: TimeRange | undefined): string {
  if (!range) {
    return 'any time';
  }
  return range.kind === 'relative' ? range.preset : `${range.from}-${range.to}`;
}

/**
 * A window as query parameters.
 *
 * @public
 */
export function formatWindow(window: TimeWindow): { from: string; to: string } {
  return {
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
  };
}
