import { Millis } from '../model';
import { binomialBounds, Bounds, poissonBounds } from './intervals';

const DAY: Millis = 24 * 60 * 60 * 1000;

/** Openings, and the time in which they could be seen, summed over ports. */
export interface Exposed {
  openings: number;
  /** Time observed, times ports. */
  portTime: Millis;
}

/** Openings per 30 port-days, with the rates that agree with them. */
export interface Rate extends Bounds {
  value: number;
}

/** How two rates compare. `noDifference`: the interval of their ratio holds 1. */
export type Verdict =
  | 'higher'
  | 'lower'
  | 'noDifference'
  /** Nothing opened, before or after. */
  | 'noOpenings'
  /** One of the two was not observed at all. */
  | 'notObserved';

/** The rate after, divided by the one before. */
export interface Comparison {
  verdict: Verdict;
  /** Null where nothing opened before, or there is nothing to compare. */
  ratio: number | null;
  low: number | null;
  /** Null where there is no upper end. */
  high: number | null;
}

export function portDays(portTime: Millis): number {
  return portTime / DAY;
}

/** Null where nothing was observed. */
export function rateOf({ openings, portTime }: Exposed): Rate | null {
  if (portTime <= 0) {
    return null;
  }
  const months = portDays(portTime) / 30;
  const { low, high } = poissonBounds(openings);
  return {
    value: openings / months,
    low: low / months,
    high: high / months,
  };
}

/**
 * The ratio of two Poisson rates, exactly: given how many openings there were in all, those after are
 * binomial, with a chance that the ratio and the two exposures make. R's `poisson.test` does the same.
 */
export function compareRates(before: Exposed, after: Exposed): Comparison {
  const nothing = { ratio: null, low: null, high: null };
  if (before.portTime <= 0 || after.portTime <= 0) {
    return { verdict: 'notObserved', ...nothing };
  }
  const trials = before.openings + after.openings;
  if (trials === 0) {
    return { verdict: 'noOpenings', ...nothing };
  }
  const share = before.portTime / after.portTime;
  const ratioOf = (chance: number) => (chance / (1 - chance)) * share;
  const bounds = binomialBounds({ successes: after.openings, trials });
  const low = ratioOf(bounds.low);
  const high = bounds.high === 1 ? null : ratioOf(bounds.high);
  return {
    verdict: verdictOf(low, high),
    ratio: before.openings === 0 ? null : ratioOf(after.openings / trials),
    low,
    high,
  };
}

function verdictOf(low: number, high: number | null): Verdict {
  if (low > 1) {
    return 'higher';
  }
  return high !== null && high < 1 ? 'lower' : 'noDifference';
}
