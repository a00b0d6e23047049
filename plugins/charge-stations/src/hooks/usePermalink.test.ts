import { absoluteSearch } from './usePermalink';

const NOW = Date.parse('2026-11-19T08:00:00.000Z');
const DAY = 'from=2026-11-18T08%3A00%3A00.000Z&to=2026-11-19T08%3A00%3A00.000Z';
const WEEK =
  'from=2026-11-12T08%3A00%3A00.000Z&to=2026-11-19T08%3A00%3A00.000Z';

describe('absoluteSearch', () => {
  it.each([
    ['a relative range becomes the one it means now', '?range=7d', WEEK],
    ['so does the one that no address names', '', DAY],
    ['a fixed range stays', `?${WEEK}`, WEEK],
    [
      'selection, filters and compared stations stay',
      '?fault=3&compare=CP2%2CCP3&severity=1&range=24h',
      `fault=3&compare=CP2%2CCP3&severity=1&${DAY}`,
    ],
  ])('%s', (_rule, search, expected) => {
    expect(absoluteSearch(search, NOW)).toBe(expected);
  });
});
