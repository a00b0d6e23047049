import {
  formatDuration,
  formatRelative,
  formatSince,
  formatTime,
  formatUtc,
  timeZoneLabel,
} from './format';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = Date.parse('2026-11-17T13:02:11.250Z');
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('formatDuration says the two largest units, rounded down', () => {
  it.each([
    [0, 'under 1 s'],
    [999, 'under 1 s'],
    [SECOND, '1 s'],
    [59 * SECOND + 999, '59 s'],
    [MINUTE, '1 m'],
    [61 * SECOND, '1 m 1 s'],
    [3 * HOUR + 12 * MINUTE + 40 * SECOND, '3 h 12 m'],
    [2 * DAY, '2 d'],
    [40 * DAY + 5 * HOUR, '40 d 5 h'],
    [-5, 'under 1 s'],
  ])('%d ms is %s', (millis, text) => {
    expect(formatDuration(millis)).toBe(text);
  });
});

describe('formatRelative says the largest unit', () => {
  it.each([
    [at - 12 * SECOND, '12 seconds ago'],
    [at - 90 * MINUTE, '1 hour ago'],
    [at - 3 * DAY, '3 days ago'],
    [at + 2 * MINUTE, 'in 2 minutes'],
  ])('%d', (moment, text) => {
    expect(formatRelative(moment, at, { locale: 'en' })).toBe(text);
  });
});

describe('a moment', () => {
  it.each([
    ['dateTime', '17 Nov 2026, 14:02:11'],
    ['short', '17 Nov, 14:02'],
    ['time', '14:02'],
    ['seconds', '14:02:11'],
    ['date', '17 Nov'],
  ] as const)('as %s in the reader’s zone', (style, text) => {
    expect(formatTime(at, { ...berlin, style })).toBe(text);
  });

  it('in UTC to the millisecond', () => {
    expect(formatUtc('2026-11-17T14:02:11.25+01:00')).toBe(
      '2026-11-17 13:02:11.250 UTC',
    );
  });

  it('names its day only when that is not today in the reader’s zone', () => {
    const justAfterMidnight = Date.parse('2026-11-17T23:10:00Z');
    expect(formatSince(at, at + HOUR, berlin)).toBe('14:02');
    expect(formatSince(at, justAfterMidnight, berlin)).toBe('17 Nov, 14:02');
  });

  it('names the zone with the offset of that moment', () => {
    expect(timeZoneLabel(at, berlin)).toBe('Europe/Berlin (GMT+1)');
    expect(timeZoneLabel('2026-07-01T00:00:00Z', berlin)).toBe(
      'Europe/Berlin (GMT+2)',
    );
    expect(timeZoneLabel(at, { timeZone: 'UTC' })).toBe('UTC (GMT+0)');
  });
});
