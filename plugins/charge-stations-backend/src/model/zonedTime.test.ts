import { addDays, clockTime, dayAt, startOfDay } from './zonedTime';

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

it.each([
  ['UTC', '2026-03-29', '2026-03-29T00:00'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00'],
  ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00'],
  // Clocks go from 00:00 to 01:00.
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00'],
  // Clocks go from 24:00 back to 23:00 of the day before.
  ['Africa/Cairo', '2026-10-30', '2026-10-29T22:00'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15'],
])('in %s, %s begins at %s', (timeZone, day, expected) => {
  const at = startOfDay(day, timeZone);
  expect(iso(at)).toBe(expected);
  expect([dayAt(at, timeZone), dayAt(at - 1, timeZone)]).toEqual([
    day,
    addDays(day, -1),
  ]);
});

it.each([
  ['a time of winter', 'Europe/Berlin', '2026-01-10', 8, '2026-01-10T07:00'],
  ['a time of summer', 'Europe/Berlin', '2026-07-10', 8, '2026-07-10T06:00'],
  ['after the change', 'Europe/Berlin', '2026-03-29', 5, '2026-03-29T03:00'],
  [
    'one that is skipped',
    'Europe/Berlin',
    '2026-03-29',
    2.5,
    '2026-03-29T01:00',
  ],
  ['the first of two', 'Europe/Berlin', '2026-10-25', 2.5, '2026-10-25T00:30'],
  [
    'the first of two',
    'America/New_York',
    '2026-11-01',
    1.5,
    '2026-11-01T05:30',
  ],
])('%s in %s, %s %d:00, is %s', (_, timeZone, day, hours, expected) => {
  expect(iso(clockTime(day, hours * 60, timeZone))).toBe(expected);
});

it.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});
