import { overviewWindow } from './overviewWindow';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-19T08:00:00Z');

/** "from to" in days before now, rounded. */
const days = (range: { from: number; to: number }) => {
  const { from, to } = overviewWindow({ range, now: NOW });
  return [from, to].map(at => Math.round((at - NOW) / DAY)).join(' ');
};

describe('overviewWindow', () => {
  it.each([
    ['a day ending now: five days ending now', 1, 0, '-5 0'],
    ['a day in the past: in the middle', 11, 10, '-13 -8'],
    ['a week: thirty days', 7, 0, '-30 0'],
    ['thirty days: themselves', 30, 0, '-30 0'],
    ['a quarter: itself', 90, 0, '-90 0'],
  ])('%s', (_rule, from, to, expected) => {
    const range = { from: NOW - from * DAY, to: NOW - to * DAY };
    // The edges are rounded by up to a two-hundredth.
    expect(days(range)).toBe(expected);
  });

  it.each([
    ['moved within it', 2 * DAY, 3 * DAY, true],
    ['made shorter', 2 * DAY, 2 * DAY + 4 * HOUR, true],
    ['made too short to take hold of', 2 * DAY, 2 * DAY + HOUR, false],
    ['moved out of it', 5.5 * DAY, 6.5 * DAY, false],
  ])('stays while the range is: %s', (_rule, from, to, stays) => {
    const before = { from: NOW - 10 * DAY, to: NOW - 5 * DAY };
    const range = { from: before.from + from, to: before.from + to };
    expect(overviewWindow({ range, before, now: NOW }) === before).toBe(stays);
  });

  it('always holds the range', () => {
    for (
      let length = 60_000;
      length < 400 * DAY;
      length = Math.ceil(length * 1.7)
    ) {
      for (let ago = 0; ago < 400 * DAY; ago = Math.ceil(ago * 2.3) + 1) {
        const range = { from: NOW - ago - length, to: NOW - ago };
        const { from, to } = overviewWindow({ range, now: NOW });
        expect(from).toBeLessThanOrEqual(range.from);
        expect(to).toBeGreaterThanOrEqual(range.to);
      }
    }
  });
});
