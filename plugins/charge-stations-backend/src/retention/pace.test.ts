import fc from 'fast-check';
import { nextRunAt } from './nextRun';
import { FIRST_SLICE, nextSlice, pauseAfter } from './pace';

describe('The next slice', () => {
  it.each([
    [100, 5, 200],
    [100, 15, 100],
    [100, 21, 50],
    [400, 1, 500],
    [30, 200, 20],
  ])('after %i rows in %i ms has %i', (rows, took, next) => {
    expect(nextSlice(rows, took)).toBe(next);
  });

  it('is never above its bound, and never nothing, however long slices take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 5_000, noNaN: true })),
        all => {
          const rows = all.reduce(nextSlice, FIRST_SLICE);
          expect(rows).toBeGreaterThanOrEqual(20);
          expect(rows).toBeLessThanOrEqual(500);
        },
      ),
    );
  });

  it.each([
    [10, 40],
    [0, 1],
    [5_000, 1_000],
  ])('begins, after one of %i ms, %i ms later', (took, pause) => {
    expect(pauseAfter(took)).toBe(pause);
  });
});

describe('The next run', () => {
  it.each([
    ['2026-11-29T02:59:59Z', '2026-11-29T03:00:00Z'],
    ['2026-11-29T03:00:00Z', '2026-11-30T03:00:00Z'],
    ['2026-12-31T20:00:00Z', '2027-01-01T03:00:00Z'],
  ])('after %s is at %s', (now, next) => {
    expect(nextRunAt(Date.parse(now), 3)).toBe(Date.parse(next));
  });
});
