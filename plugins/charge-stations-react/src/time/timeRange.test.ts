import {
  formatTimeRange,
  parseTimeRange,
  resolveTimeRange,
  shiftTimeRange,
  type TimeRange,
} from './timeRange';

const NOW = Date.parse('2026-11-19T08:00:00Z');
const week: TimeRange = {
  kind: 'absolute',
  from: Date.parse('2026-11-12T08:00:00Z'),
  to: NOW,
};
const lastDay: TimeRange = { kind: 'relative', preset: '24h' };

describe('the URL is read', () => {
  it.each<[string, TimeRange]>([
    ['', lastDay],
    ['range=24h', lastDay],
    ['range=30d', { kind: 'relative', preset: '30d' }],
    ['range=90d', lastDay],
    ['from=2026-11-12T08:00:00Z&to=2026-11-19T08:00:00Z', week],
    ['range=7d&from=2026-11-12T08:00:00Z&to=2026-11-19T08:00:00Z', week],
    ['from=2026-11-19T08:00:00Z&to=2026-11-12T08:00:00Z', lastDay],
    ['from=yesterday&to=today', lastDay],
    ['from=2026-11-12T08:00:00Z', lastDay],
  ])('%s', (query, range) => {
    expect(parseTimeRange(new URLSearchParams(query))).toEqual(range);
  });
});

describe('the URL is written', () => {
  it.each([lastDay, week])('and read back as %o', range => {
    expect(parseTimeRange(formatTimeRange(range))).toEqual(range);
  });

  it('keeps other parameters and drops the range before', () => {
    const params = new URLSearchParams('fault=3&from=a&to=b');
    expect(formatTimeRange(lastDay, params).toString()).toBe(
      'fault=3&range=24h',
    );
  });
});

it('a relative range ends now', () => {
  expect(resolveTimeRange(lastDay, NOW)).toEqual({
    from: Date.parse('2026-11-18T08:00:00Z'),
    to: NOW,
  });
});

it('shifting gives the neighbouring window of the same length', () => {
  expect(shiftTimeRange(lastDay, NOW, -1)).toEqual({
    kind: 'absolute',
    from: Date.parse('2026-11-17T08:00:00Z'),
    to: Date.parse('2026-11-18T08:00:00Z'),
  });
  expect(shiftTimeRange(week, NOW, 1)).toEqual({
    kind: 'absolute',
    from: NOW,
    to: Date.parse('2026-11-26T08:00:00Z'),
  });
});
