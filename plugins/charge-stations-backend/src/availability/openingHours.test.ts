import { HOUR } from './__testUtils__/history';
import { openSpans, parseOpeningHours } from './openingHours';

/** What is open between two days, as local days and hours. */
function open(text: string, from: string, to: string, timeZone: string) {
  const spans = openSpans(parseOpeningHours(text)!.hours, {
    from: Date.parse(from),
    to: Date.parse(to),
    timeZone,
  });
  return spans.map(
    span =>
      `${new Date(span.from).toISOString().slice(0, 16)} +${
        (span.to - span.from) / HOUR
      }h`,
  );
}

it.each([undefined, '24/7', 'sometimes', 'Mo-Xx 06:00-22:00'])(
  '%s leaves no time out',
  text => {
    expect(parseOpeningHours(text)).toBeNull();
  },
);

it.each([
  ['Mo 06:00-22:00', 'Mo 360-1320'],
  ['Sa,Su 08:00-20:00', 'Sa 480-1200, Su 480-1200'],
  ['Fr-Mo 00:00-24:00', 'Fr 0-1440, Sa 0-1440, Su 0-1440, Mo 0-1440'],
  ['Mo 22:00-06:00', 'Mo 1320-1800'],
  ['Mo 06:00-12:00; Mo 14:00-18:00', 'Mo 360-720, Mo 840-1080'],
])('%s is %s', (text, expected) => {
  const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  expect(
    parseOpeningHours(text)!
      .hours.map(({ weekday, from, to }) => `${names[weekday]} ${from}-${to}`)
      .join(', '),
  ).toBe(expected);
});

it('hours are the local clock’s', () => {
  expect(
    open(
      'Mo-Fr 06:00-22:00',
      '2026-03-06T00:00Z',
      '2026-03-10T00:00Z',
      'Europe/Berlin',
    ),
  ).toEqual(['2026-03-06T05:00 +16h', '2026-03-09T05:00 +16h']);
});

it('hours over midnight begin on their own day', () => {
  // Sunday 22:00 to Monday 06:00 reaches into the window, which begins on Monday.
  expect(
    open('Su 22:00-06:00', '2026-03-02T00:00Z', '2026-03-03T00:00Z', 'UTC'),
  ).toEqual(['2026-03-02T00:00 +6h']);
});

it.each([
  // 2026-03-29 in Berlin: 02:00 becomes 03:00.
  [
    'Europe/Berlin',
    'Su 00:00-06:00',
    '2026-03-28T12:00Z',
    '2026-03-28T23:00 +5h',
  ],
  // 2026-10-25 in Berlin: 03:00 becomes 02:00.
  [
    'Europe/Berlin',
    'Su 00:00-06:00',
    '2026-10-24T12:00Z',
    '2026-10-24T22:00 +7h',
  ],
  // What the clocks skip: it opens when they change.
  [
    'Europe/Berlin',
    'Su 02:30-06:00',
    '2026-03-28T12:00Z',
    '2026-03-29T01:00 +3h',
  ],
  // 2026-03-08 in New York: 02:00 becomes 03:00; 2026-11-01: 02:00 becomes 01:00.
  [
    'America/New_York',
    'Su 00:00-06:00',
    '2026-03-08T00:00Z',
    '2026-03-08T05:00 +5h',
  ],
  [
    'America/New_York',
    'Su 00:00-06:00',
    '2026-11-01T00:00Z',
    '2026-11-01T04:00 +7h',
  ],
])('in %s, %s from %s is %s', (timeZone, text, from, expected) => {
  const to = new Date(Date.parse(from) + 36 * HOUR).toISOString();
  expect(open(text, from, to, timeZone)).toEqual([expected]);
});
