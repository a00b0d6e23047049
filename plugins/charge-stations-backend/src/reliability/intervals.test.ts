import fc from 'fast-check';
import { binomialBounds, poissonBounds } from './intervals';
import { binomialAtMost, poissonAtMost } from './tails';

describe('poissonBounds', () => {
  // Garwood's 95 % limits, of which tables and R's `pois.exact` have the first and that of 10.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [4, 1.0899, 10.2416],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [50, 37.111, 65.9188],
    [100, 81.364, 121.6271],
  ])('of %i are %d and %d', (count, low, high) => {
    const bounds = poissonBounds(count);
    expect(bounds.low).toBeCloseTo(low, 3);
    expect(bounds.high).toBeCloseTo(high, 3);
  });

  it('of none end where 2.5 %% of cases have none: minus the logarithm of 0.025', () => {
    expect(poissonBounds(0).high).toBeCloseTo(-Math.log(0.025), 12);
  });

  it('hold the count, and leave 2.5 % beyond either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), count => {
        const { low, high } = poissonBounds(count);
        expect(low).toBeLessThan(count);
        expect(high).toBeGreaterThan(count);
        expect(1 - poissonAtMost(count - 1, low)).toBeCloseTo(0.025, 8);
        expect(poissonAtMost(count, high)).toBeCloseTo(0.025, 8);
      }),
    );
  });
});

describe('binomialBounds', () => {
  it.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [0, 20, 0, 0.1684],
    [3, 20, 0.0321, 0.3789],
    [50, 100, 0.3983, 0.6017],
  ])('of %i in %i are %d and %d', (successes, trials, low, high) => {
    const bounds = binomialBounds({ successes, trials });
    expect(bounds.low).toBeCloseTo(low, 4);
    expect(bounds.high).toBeCloseTo(high, 4);
  });

  it('mirror each other: what succeeds for one fails for the other', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 500 })
          .chain(trials =>
            fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)),
          ),
        ([successes, trials]) => {
          const bounds = binomialBounds({ successes, trials });
          const mirrored = binomialBounds({
            successes: trials - successes,
            trials,
          });
          expect(bounds.low).toBeCloseTo(1 - mirrored.high, 9);
          expect(bounds.high).toBeCloseTo(1 - mirrored.low, 9);
        },
      ),
    );
  });
});

describe('the tails of the distributions', () => {
  it('are the sums that the definitions say', () => {
    expect(poissonAtMost(2, 3)).toBeCloseTo(Math.exp(-3) * (1 + 3 + 4.5), 12);
    expect(binomialAtMost(1, { trials: 4, chance: 0.25 })).toBeCloseTo(
      0.75 ** 4 + 4 * 0.25 * 0.75 ** 3,
      12,
    );
  });

  it('are 0 and 1 where nothing else can be', () => {
    expect(poissonAtMost(-1, 3)).toBe(0);
    expect(poissonAtMost(0, 0)).toBe(1);
    expect(poissonAtMost(5, 5_000)).toBe(0);
    expect(poissonAtMost(5_000, 5)).toBe(1);
    expect(binomialAtMost(4, { trials: 4, chance: 1 })).toBe(1);
    expect(binomialAtMost(3, { trials: 4, chance: 1 })).toBe(0);
    expect(binomialAtMost(0, { trials: 4, chance: 0 })).toBe(1);
  });
});
