import { faultSearch } from './faultSearch';

const NOW = Date.parse('2026-11-19T18:00:00.000Z');

describe('faultSearch', () => {
  it.each<[string, string, string | undefined, string, string]>([
    [
      'a short fault with an hour around it',
      '2026-11-19T10:00:00.000Z',
      '2026-11-19T10:20:00.000Z',
      '2026-11-19T09:00:00.000Z',
      '2026-11-19T11:20:00.000Z',
    ],
    [
      'a long one with a quarter of its length',
      '2026-11-10T00:00:00.000Z',
      '2026-11-12T00:00:00.000Z',
      '2026-11-09T12:00:00.000Z',
      '2026-11-12T12:00:00.000Z',
    ],
    [
      'an open one until now',
      '2026-11-19T17:30:00.000Z',
      undefined,
      '2026-11-19T16:30:00.000Z',
      '2026-11-19T18:00:00.000Z',
    ],
    [
      'no future',
      '2026-11-19T17:30:00.000Z',
      '2026-11-19T17:40:00.000Z',
      '2026-11-19T16:30:00.000Z',
      '2026-11-19T18:00:00.000Z',
    ],
  ])('shows %s', (_, openedAt, closedAt, from, to) => {
    const search = faultSearch({ number: 7, openedAt, closedAt }, NOW);
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      from,
      to,
      fault: '7',
    });
  });
});
