import { readersTimes } from './readersTimes';

it.each([
  [
    'a time is told in the zone of the reader and in UTC',
    'Europe/Berlin',
    'since `2026-11-15 10:05:00 UTC`.',
    'since Nov 15, 2026, 11:05:00 Europe/Berlin (GMT+1), 2026-11-15 10:05:00 UTC.',
  ],
  [
    'once where they are the same',
    'UTC',
    'since `2026-11-15 10:05:00 UTC`.',
    'since 2026-11-15 10:05:00 UTC.',
  ],
  [
    'what is no time stays',
    'Europe/Berlin',
    'since `2026-99-15 10:05:00 UTC`, `10:05 UTC`',
    'since `2026-99-15 10:05:00 UTC`, `10:05 UTC`',
  ],
])('%s', (_rule, timeZone, text, expected) => {
  expect(readersTimes(text, { locale: 'en-US', timeZone })).toBe(expected);
});
