/** Below this the logarithm of a factorial is summed; above, Stirling's series is exact to 15 digits. */
const STIRLING_FROM = 20;
/** Halvings of a bracket: more than a double can tell apart. */
const HALVINGS = 100;

/** The probability of at most `count` events where `mean` are expected (Poisson). */
export function poissonAtMost(count: number, mean: number): number {
  if (count < 0 || mean === 0) {
    return count < 0 ? 0 : 1;
  }
  return sumDownwards({
    count,
    logOfLast: count * Math.log(mean) - mean - logFactorial(count),
    ratio: i => i / mean,
    otherwise: count > mean ? 1 : 0,
  });
}

/** The probability of at most `count` successes in `trials` of `chance` each (binomial). */
export function binomialAtMost(
  count: number,
  options: { trials: number; chance: number },
): number {
  const { trials, chance } = options;
  if (count < 0 || count >= trials || chance === 0 || chance === 1) {
    return count >= trials || (count >= 0 && chance === 0) ? 1 : 0;
  }
  const odds = (1 - chance) / chance;
  return sumDownwards({
    count,
    logOfLast:
      logFactorial(trials) -
      logFactorial(count) -
      logFactorial(trials - count) +
      count * Math.log(chance) +
      (trials - count) * Math.log(1 - chance),
    ratio: i => (i / (trials - i + 1)) * odds,
    otherwise: count > trials * chance ? 1 : 0,
  });
}

/** Where a decreasing function passes a level between two bounds. */
export function whereDecreasing(
  fn: (x: number) => number,
  options: { level: number; low: number; high: number },
): number {
  let { low, high } = options;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (fn(middle) > options.level) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** The terms of a distribution from `count` down to 0, each by its ratio to the one above it. */
function sumDownwards(terms: {
  count: number;
  logOfLast: number;
  /** Term `i - 1` divided by term `i`. */
  ratio: (i: number) => number;
  /** Where the first term is too small for a double. */
  otherwise: number;
}): number {
  let term = Math.exp(terms.logOfLast);
  if (term === 0) {
    return terms.otherwise;
  }
  let sum = term;
  for (let i = terms.count; i > 0; i -= 1) {
    const ratio = terms.ratio(i);
    term *= ratio;
    sum += term;
    if (ratio < 1 && term < sum * Number.EPSILON) {
      break;
    }
  }
  return Math.min(sum, 1);
}

function logFactorial(n: number): number {
  if (n < STIRLING_FROM) {
    let sum = 0;
    for (let i = 2; i <= n; i += 1) {
      sum += Math.log(i);
    }
    return sum;
  }
  return (
    n * Math.log(n) -
    n +
    Math.log(2 * Math.PI * n) / 2 +
    1 / (12 * n) -
    1 / (360 * n ** 3) +
    1 / (1260 * n ** 5)
  );
}
