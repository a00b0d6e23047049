import type { ApiConfigurationComplianceHistory } from '@forecourt/plugin-charge-stations-common';

export type DriftItem = ApiConfigurationComplianceHistory['items'][number];

/** How many keys deviated after a change. */
export function deviatingOf({ counts }: Pick<DriftItem, 'counts'>): number {
  const { drift = 0, missing = 0, extra = 0 } = counts;
  return drift + missing + extra;
}

/** For how long how many keys deviated, as parts of the whole time and of the axis; the oldest first. */
export interface DriftStep {
  item: DriftItem;
  from: number;
  to: number;
  /** 0 to 1. */
  height: number;
}

/** The least that the axis goes to: one key of a few is not all there could be. */
const LEAST_MOST = 4;

/** What the axis goes to. */
export function mostOf(items: readonly DriftItem[]): number {
  return Math.max(LEAST_MOST, ...items.map(deviatingOf));
}

/** Of items that are the newest first, as the API gives them. Each holds until the next, the last until now. */
export function driftSteps(
  items: readonly DriftItem[],
  now: number,
): DriftStep[] {
  const oldestFirst = [...items].reverse();
  const times = oldestFirst.map(({ takenAt }) => Date.parse(takenAt));
  const start = times[0] ?? now;
  const whole = Math.max(1, now - start);
  const most = mostOf(items);
  return oldestFirst.map((item, index) => ({
    item,
    from: (times[index] - start) / whole,
    to: ((times[index + 1] ?? now) - start) / whole,
    height: deviatingOf(item) / most,
  }));
}
