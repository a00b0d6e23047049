import { ClassMillis, TIME_CLASSES, TimeClass } from '../model';
import { DAY, HOUR } from './__testUtils__/history';
import { countsPort, figure } from './figure';
import { NO_MILLIS } from './millis';
import { PROFILES } from './profiles';

const MINUTE = 60_000;

const [technical, operational, nevi, uk] = PROFILES;

/** Sums in hours. */
function hours(given: Partial<Record<TimeClass, number>>): ClassMillis {
  const entries = Object.entries(given).map(([key, value]) => [
    key,
    value * HOUR,
  ]);
  return { ...NO_MILLIS, ...Object.fromEntries(entries) };
}

const year2026 = { from: '2026-01-01', to: '2027-01-01' };
const year2028 = { from: '2028-01-01', to: '2029-01-01' };

/** A year of one port that has something of every class: 8760 h. */
const YEAR = hours({
  up: 7000,
  degraded: 500,
  down: 100,
  unknown: 60,
  unknownOurs: 20,
  planned: 50,
  excluded: 30,
  outside: 1000,
});

const ONE = { ports: 1, period: null, firstDay: '2020-01-01' };

describe('technical availability', () => {
  it('is time up of the time that is known to be up or down', () => {
    // (7000 + 500) / (7000 + 500 + 100) = 7500 / 7600
    const { value } = figure(technical, { ...ONE, sums: YEAR });
    expect(value).toBeCloseTo(7500 / 7600, 12);
    expect(value).toBeCloseTo(0.986842, 6);
  });

  it('is none for a station that was away all the time', () => {
    expect(
      figure(technical, { ...ONE, sums: hours({ unknown: 8760 }) }),
    ).toMatchObject({ value: null, coverage: 0, met: null });
  });
});

describe('operational availability', () => {
  it('holds the station’s absence against it, and not ours', () => {
    // 8760 - 1000 outside - 50 planned - 30 excluded - 20 ours = 7660; 7500 / 7660
    const { value } = figure(operational, { ...ONE, sums: YEAR });
    expect(value).toBeCloseTo(7500 / 7660, 12);
    expect(value).toBeCloseTo(0.979112, 6);
  });
});

describe('NEVI', () => {
  const asked = { ...ONE, period: year2026 };

  it('takes the minutes of outage off 525,600', () => {
    // 100 h down and 60 h away are 160 * 60 = 9600 minutes: (525600 - 9600) / 525600 = 516000 / 525600
    const { value, met, coverage } = figure(nevi, { ...asked, sums: YEAR });
    expect(value).toBeCloseTo(516_000 / 525_600, 12);
    expect(value).toBeCloseTo(0.981735, 6);
    expect(met).toBe(true);
    // In service 8760 - 1000 = 7760 h, of which 60 + 20 h are not known.
    expect(coverage).toBeCloseTo(7680 / 7760, 12);
  });

  it('is met by more than 97 %, not by 97 %', () => {
    // 3 % of 525,600 minutes are 15,768.
    const down = (minutes: number) => ({
      ...NO_MILLIS,
      down: minutes * MINUTE,
      up: 365 * DAY - minutes * MINUTE,
    });
    expect(figure(nevi, { ...asked, sums: down(15_768) })).toMatchObject({
      value: 0.97,
      met: false,
    });
    expect(figure(nevi, { ...asked, sums: down(15_767) }).met).toBe(true);
  });

  it('keeps its constant in a leap year', () => {
    // One hour down: (525600 - 60) / 525600, though 2028 has 527,040 minutes.
    const sums = hours({ up: 366 * 24 - 1, down: 1 });
    const { value } = figure(nevi, { ...ONE, period: year2028, sums });
    expect(value).toBe(525_540 / 525_600);
  });

  it('is never below nothing, not even when down all of a leap year', () => {
    const sums = hours({ down: 366 * 24 });
    expect(figure(nevi, { ...ONE, period: year2028, sums }).value).toBe(0);
  });

  it('says that a history is short, and takes the rest of the year as no outage', () => {
    const sums = hours({ up: 90 * 24 - 12, down: 12 });
    expect(
      figure(nevi, { ...asked, firstDay: '2026-10-03', sums }),
    ).toMatchObject({ value: 524_880 / 525_600, shortHistory: true });
  });

  it('of several ports is that of their minutes together', () => {
    // Two ports, 9600 minutes of outage together.
    const { value } = figure(nevi, { ...asked, ports: 2, sums: YEAR });
    expect(value).toBeCloseTo((2 * 525_600 - 9600) / (2 * 525_600), 12);
  });
});

describe('UK 2023', () => {
  const asked = { ...ONE, period: year2026 };

  it('counts unknown as reliable and planned as not', () => {
    // Not reliable: 100 down + 50 planned + 30 excluded = 180 of 7760 h in service.
    const { value, met } = figure(uk, { ...asked, sums: YEAR });
    expect(value).toBeCloseTo((7760 - 180) / 7760, 12);
    expect(value).toBeCloseTo(0.976804, 6);
    expect(met).toBe(false);
  });

  it('is met by 99 %', () => {
    const sums = hours({ up: 99, down: 1 });
    expect(figure(uk, { ...asked, sums })).toMatchObject({
      value: 0.99,
      met: true,
    });
  });

  it.each([
    [50, true],
    [180, true],
    [49.9, false],
    [null, false],
  ])('a port of %s kW counts: %s', (maxPowerKw, counts) => {
    expect(countsPort(uk, { maxPowerKw })).toBe(counts);
    expect(countsPort(nevi, { maxPowerKw })).toBe(true);
  });
});

describe('the same port, by every rulebook', () => {
  it.each([
    ['away all year', hours({ unknown: 8760 }), [null, 0, 0, 1]],
    ['down all year', hours({ down: 8760 }), [0, 0, 0, 0]],
    ['up all year', hours({ up: 8760 }), [1, 1, 1, 1]],
    // Nobody could look: no figure at all.
    ['unseen all year', hours({ unknownOurs: 8760 }), [null, null, null, null]],
    ['out of service', hours({ outside: 8760 }), [null, null, null, null]],
    ['no time at all', NO_MILLIS, [null, null, null, null]],
  ])('%s', (_, sums, expected) => {
    expect(
      PROFILES.map(profile => figure(profile, { ...ONE, sums }).value),
    ).toEqual(expected);
  });

  it('counts or leaves out every class', () => {
    for (const { counts } of PROFILES) {
      expect(Object.keys(counts).sort()).toEqual([...TIME_CLASSES].sort());
    }
  });
});
