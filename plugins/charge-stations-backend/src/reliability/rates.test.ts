import { compareRates, rateOf } from './rates';

const DAY = 86_400_000;

const exposed = (openings: number, days: number) => ({
  openings,
  portTime: days * DAY,
});

describe('rateOf', () => {
  it('is openings per 30 port-days: 5 in 300 port-days are 0.5, by Garwood 1.6235/10 to 11.6683/10', () => {
    const rate = rateOf(exposed(5, 300));
    expect(rate?.value).toBeCloseTo(0.5, 12);
    expect(rate?.low).toBeCloseTo(0.16235, 4);
    expect(rate?.high).toBeCloseTo(1.16683, 4);
  });

  it('has an upper end even where nothing opened', () => {
    const rate = rateOf(exposed(0, 30));
    expect(rate).toMatchObject({ value: 0, low: 0 });
    expect(rate?.high).toBeCloseTo(3.6889, 4);
  });

  it('is none where nothing was observed', () => {
    expect(rateOf(exposed(3, 0))).toBeNull();
  });
});

describe('compareRates', () => {
  it('takes the exact interval: 1 of 10 openings after, in equal times, are 0.0025/0.9975 to 0.445/0.555 of before', () => {
    const { verdict, ratio, low, high } = compareRates(
      exposed(9, 100),
      exposed(1, 100),
    );
    expect(ratio).toBeCloseTo(1 / 9, 12);
    expect(low).toBeCloseTo(0.0025349, 5);
    expect(high).toBeCloseTo(0.80185, 3);
    expect(verdict).toBe('lower');
  });

  it.each([
    // The example of R's rateratio.test (Fay 2022).
    [2, 17_877, 9, 16_660, 0.2070941557, 0.02177406, 1.0005491],
    // R: poisson.test(c(2, 10), c(17877, 20000)), in Fay's exactci.
    [2, 17_877, 10, 20_000, 0.2237512, 0.02383738, 1.04995468],
  ])(
    'finds what is published of %i in %i and %i in %i',
    (after, timeAfter, before, timeBefore, ratio, low, high) => {
      const found = compareRates(
        { openings: before, portTime: timeBefore },
        { openings: after, portTime: timeAfter },
      );
      expect(found.ratio).toBeCloseTo(ratio, 6);
      expect(found.low).toBeCloseTo(low, 7);
      expect(found.high).toBeCloseTo(high, 7);
      expect(found.verdict).toBe('noDifference');
    },
  );

  it('knows that half the time has half the openings', () => {
    const { verdict, ratio } = compareRates(exposed(20, 200), exposed(10, 100));
    expect(ratio).toBeCloseTo(1, 12);
    expect(verdict).toBe('noDifference');
  });

  it.each([
    ['higher', exposed(2, 100), exposed(20, 100)],
    ['lower', exposed(20, 100), exposed(2, 100)],
    ['noDifference', exposed(2, 100), exposed(4, 100)],
    ['noOpenings', exposed(0, 100), exposed(0, 100)],
    ['notObserved', exposed(2, 100), exposed(0, 0)],
    ['notObserved', exposed(0, 0), exposed(2, 100)],
  ])('says %s of %j and %j', (verdict, before, after) => {
    expect(compareRates(before, after).verdict).toBe(verdict);
  });

  it('has no upper end where nothing opened before', () => {
    const { ratio, low, high } = compareRates(exposed(0, 100), exposed(8, 100));
    expect({ ratio, high }).toEqual({ ratio: null, high: null });
    expect(low).toBeGreaterThan(1);
  });
});
