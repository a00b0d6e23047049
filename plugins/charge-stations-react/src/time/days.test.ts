import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  isDay,
  startOfDay,
} from './days';

describe('dayOf', () => {
  it.each([
    ['2026-03-28T22:59:59.999Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T00:30:00.000Z', 'America/New_York', '2026-03-28'],
    ['2026-03-29T00:30:00.000Z', 'UTC', '2026-03-29'],
  ])('%s in %s is of %s', (at, timeZone, day) => {
    expect(dayOf(Date.parse(at), timeZone)).toBe(day);
  });
});

describe('startOfDay', () => {
  it.each([
    ['of winter time', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['after 23 hours', '2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['of summer time', '2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['after 25 hours', '2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    [
      'west of Greenwich',
      '2026-11-02',
      'America/New_York',
      '2026-11-02T05:00:00Z',
    ],
    [
      'where midnight is skipped',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
    ],
    ['of UTC', '2026-03-29', 'UTC', '2026-03-29T00:00:00Z'],
  ])('%s', (_, day, timeZone, at) => {
    expect(startOfDay(day, timeZone)).toBe(Date.parse(at));
  });
});

describe('days', () => {
  it('are counted through months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-02-27', '2026-03-02')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(daysBetween('2026-03-02', '2026-03-02')).toEqual([]);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    ['2026-02-28T10:00:00Z', false],
    ['yesterday', false],
    [null, false],
  ])('%s is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('are written without a zone of the reader', () => {
    expect(formatDay('2026-03-29', 'en-GB')).toBe('Sun, 29 Mar 2026');
  });
});
