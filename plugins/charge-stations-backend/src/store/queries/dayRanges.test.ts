import { splitDays } from './dayRanges';

const months = (from: string, to: string) => ({ from, to });

describe('splitDays', () => {
  it.each([
    [
      'days of one month',
      '2026-03-02',
      '2026-03-31',
      null,
      ['2026-03-02..2026-03-31'],
    ],
    [
      'a whole month',
      '2026-03-01',
      '2026-04-01',
      months('2026-03', '2026-04'),
      [],
    ],
    ['a year', '2026-01-01', '2027-01-01', months('2026-01', '2027-01'), []],
    [
      'a year that begins within a month',
      '2025-12-30',
      '2026-12-30',
      months('2026-01', '2026-12'),
      ['2025-12-30..2026-01-01', '2026-12-01..2026-12-30'],
    ],
    [
      'days of two months without a whole one',
      '2026-03-30',
      '2026-04-02',
      null,
      ['2026-03-30..2026-04-02'],
    ],
    [
      'a month and a day',
      '2026-02-28',
      '2026-04-01',
      months('2026-03', '2026-04'),
      ['2026-02-28..2026-03-01'],
    ],
    ['nothing', '2026-03-02', '2026-03-02', null, []],
  ])('splits %s', (_, from, to, whole, days) => {
    const split = splitDays({ from, to });
    expect(split.months).toEqual(whole);
    expect(split.days.map(range => `${range.from}..${range.to}`)).toEqual(days);
  });
});
