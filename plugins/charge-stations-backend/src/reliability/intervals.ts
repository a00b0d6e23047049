import { binomialAtMost, poissonAtMost, whereDecreasing } from './tails';

/** How sure the intervals are of what they hold. */
export const CONFIDENCE = 0.95;
/** What may lie beyond either end. */
const TAIL = (1 - CONFIDENCE) / 2;

export interface Bounds {
  low: number;
  high: number;
}

/**
 * The expected counts that agree with a count, exactly (Garwood 1936): `low` is the least with which so
 * many or more happen in 2.5 % of cases, `high` the most with which so many or fewer do.
 */
export function poissonBounds(count: number): Bounds {
  const beyond = count + 10 * Math.sqrt(count + 1) + 10;
  const mean = (of: number, level: number) =>
    whereDecreasing(x => poissonAtMost(of, x), { level, low: 0, high: beyond });
  return {
    low: count === 0 ? 0 : mean(count - 1, 1 - TAIL),
    high: mean(count, TAIL),
  };
}

/** The chances that agree with so many successes in so many trials, exactly (Clopper-Pearson). */
export function binomialBounds(options: {
  successes: number;
  trials: number;
}): Bounds {
  const { successes, trials } = options;
  const chance = (of: number, level: number) =>
    whereDecreasing(x => binomialAtMost(of, { trials, chance: x }), {
      level,
      low: 0,
      high: 1,
    });
  return {
    low: successes === 0 ? 0 : chance(successes - 1, 1 - TAIL),
    high: successes === trials ? 1 : chance(successes, TAIL),
  };
}
