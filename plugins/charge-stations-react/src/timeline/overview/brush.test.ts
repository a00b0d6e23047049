import { MIN_WINDOW_MS } from '../scales';
import { brushed, holdAt, keyed, type Hold } from './brush';

const M = MIN_WINDOW_MS;
const limits = { from: 0, to: 100 * M };
const base = { from: 40 * M, to: 60 * M };

/** In minutes. */
const inMinutes = (range?: { from: number; to: number }) =>
  range && `${range.from / M}-${range.to / M}`;

describe('holdAt', () => {
  it.each<[number, Hold]>([
    [10, 'outside'],
    [93, 'from'],
    [107, 'from'],
    [150, 'range'],
    [195, 'to'],
    [205, 'to'],
    [300, 'outside'],
  ])('at %d pixels: %s', (x, expected) => {
    expect(holdAt(x, { from: 100, to: 200 })).toBe(expected);
  });
});

describe('brushed', () => {
  it.each<[string, Hold, number, number, string]>([
    ['moves', 'range', 50, 60, '50-70'],
    ['stops at the end', 'range', 50, 500, '80-100'],
    ['stops at the beginning', 'range', 50, -500, '0-20'],
    ['begins earlier', 'from', 40, 30, '30-60'],
    ['ends later', 'to', 60, 75, '40-75'],
    ['is turned round', 'to', 60, 20, '20-40'],
    ['is drawn anew, in either direction', 'outside', 80, 70, '70-80'],
    ['is never shorter than can be seen', 'from', 40, 60, '60-61'],
    ['stays within the strip', 'outside', 90, 200, '90-100'],
  ])('%s', (_rule, hold, start, end, expected) => {
    const range = brushed({
      hold,
      base,
      start: start * M,
      end: end * M,
      limits,
    });
    expect(inMinutes(range)).toBe(expected);
  });

  it('is always a range within the limits', () => {
    const moments = [-200, -1, 0, 20, 40, 41, 60, 99, 100, 101, 300];
    for (const hold of ['from', 'to', 'range', 'outside'] as const) {
      for (const start of moments) {
        for (const end of moments) {
          const { from, to } = brushed({
            hold,
            base,
            start: start * M,
            end: end * M,
            limits,
          });
          expect(from).toBeGreaterThanOrEqual(limits.from);
          expect(to).toBeLessThanOrEqual(limits.to);
          expect(to - from).toBeGreaterThanOrEqual(M);
        }
      }
    }
  });
});

describe('keyed', () => {
  it.each([
    ['ArrowLeft', false, '38-58'],
    ['ArrowRight', false, '42-62'],
    ['ArrowRight', true, '40-62'],
    ['ArrowLeft', true, '40-58'],
    ['PageUp', false, '60-80'],
    ['PageDown', false, '20-40'],
    ['Home', false, '0-20'],
    ['End', false, '80-100'],
    ['j', false, undefined],
  ])('%s, shift %s: %s', (key, shift, expected) => {
    expect(inMinutes(keyed({ key, shift, range: base, limits }))).toBe(
      expected,
    );
  });
});
