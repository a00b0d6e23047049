import type { ApiReliability } from '@forecourt/plugin-charge-stations-common';

/** How far beyond the highest dot the axis goes, so that most intervals end within it. */
const ROOM = 1.5;

/**
 * The highest rate of the axis that all intervals are drawn on. What was hardly observed has an interval
 * so wide that it would flatten all others, so the dots decide, and a longer whisker is cut.
 */
export function axisEnd(rows: ApiReliability[]): number {
  const rates = rows.flatMap(({ rate }) => (rate ? [rate] : []));
  const highestDot = Math.max(...rates.map(({ value }) => value), 0);
  const widest = Math.max(...rates.map(({ high }) => high), 0);
  return highestDot === 0 ? widest : Math.min(highestDot * ROOM, widest);
}
