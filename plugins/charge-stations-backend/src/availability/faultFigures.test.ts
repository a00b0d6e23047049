import { PortDay } from '../model';
import { HOUR } from './__testUtils__/history';
import { faultFigures } from './faultFigures';
import { NO_MILLIS } from './millis';

const DAY: Pick<
  PortDay,
  'millis' | 'openings' | 'repeats' | 'repairs' | 'gapRepairs'
> = {
  millis: { ...NO_MILLIS, up: 20 * HOUR, degraded: 2 * HOUR, down: 2 * HOUR },
  openings: 0,
  repeats: 0,
  repairs: [],
  gapRepairs: 0,
};

const hours = (...given: number[]) => given.map(hour => hour * HOUR);

describe('time to repair', () => {
  it('is the mean, the median and the 90th percentile of all repairs', () => {
    const { repair } = faultFigures([
      { ...DAY, repairs: hours(1, 2, 3, 4, 5), gapRepairs: 2 },
      { ...DAY, repairs: hours(6, 7, 8, 9, 55), gapRepairs: 1 },
    ]);
    // Mean 100 / 10; median (5 + 6) / 2; of ten, the ninth.
    expect(repair).toEqual({
      count: 10,
      gapRepairs: 3,
      mean: 10 * HOUR,
      median: 5.5 * HOUR,
      p90: 9 * HOUR,
    });
  });

  it.each([
    [[3], 3, 3],
    [[1, 9], 5, 9],
    [[1, 2, 9], 2, 9],
  ])('of %j h has median %d and P90 %d', (repairs, median, p90) => {
    const { repair } = faultFigures([{ ...DAY, repairs: hours(...repairs) }]);
    expect(repair).toMatchObject({ median: median * HOUR, p90: p90 * HOUR });
  });

  it('is none without repairs', () => {
    expect(faultFigures([DAY]).repair).toEqual({
      count: 0,
      gapRepairs: 0,
      mean: null,
      median: null,
      p90: null,
    });
  });
});

describe('time between faults', () => {
  it('is time up, degraded included, by openings', () => {
    // Four days of 22 h up, two openings: 88 / 2.
    const days = [DAY, DAY, { ...DAY, openings: 1 }, { ...DAY, openings: 1 }];
    expect(faultFigures(days).betweenFaults).toEqual({
      type: 'mean',
      millis: 44 * HOUR,
    });
  });

  it('without a fault is longer than what was seen', () => {
    expect(faultFigures([DAY, DAY]).betweenFaults).toEqual({
      type: 'longerThan',
      millis: 44 * HOUR,
    });
  });
});

describe('rates', () => {
  it('are openings in 30 days of service, and the share that came back', () => {
    const closed = { ...NO_MILLIS, up: 12 * HOUR, outside: 12 * HOUR };
    // One day and half a day in service, 3 openings: 3 * 30 / 1.5.
    const figures = faultFigures([
      { ...DAY, openings: 2, repeats: 1 },
      { ...DAY, millis: closed, openings: 1 },
    ]);
    expect(figures.per30PortDays).toBe(60);
    expect(figures.repeatRate).toBeCloseTo(1 / 3, 12);
  });

  it('are none without days or openings', () => {
    expect(faultFigures([])).toMatchObject({
      per30PortDays: null,
      repeatRate: null,
    });
  });
});
