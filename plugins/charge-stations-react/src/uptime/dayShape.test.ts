import { aPortDay } from '../testUtils';
import { dayShape } from './dayShape';

const { millis } = aPortDay('2026-11-19');
const nothing = { ...millis, up: 0 };
const HEIGHT = 24;

describe('dayShape', () => {
  it.each([
    ['a day up', { up: 24 }, ['up 24']],
    ['a day up with a fault', { up: 20, degraded: 4 }, ['up 24']],
    ['a day down', { down: 24 }, ['down 24']],
    ['half a day down', { up: 12, down: 12 }, ['down 12', 'up 12']],
    [
      'a minute down, which is seen',
      { up: 1439, down: 1 },
      ['down 3', 'up 21'],
    ],
    [
      'silence of either kind',
      { up: 12, unknown: 6, unknownOurs: 6 },
      ['unknown 12', 'up 12'],
    ],
    [
      'everything that does not count',
      { planned: 1, excluded: 1, outside: 2 },
      ['notCounted 24'],
    ],
    [
      'a bit of all',
      { down: 6, unknown: 6, planned: 6, up: 6 },
      ['down 6', 'unknown 6', 'notCounted 6', 'up 6'],
    ],
    ['no time at all', {}, []],
  ])('%s', (_, differences, expected) => {
    const parts = dayShape({ ...nothing, ...differences }, HEIGHT);
    expect(parts.map(({ kind, height }) => `${kind} ${height}`)).toEqual(
      expected,
    );
  });

  it('is a whole bar of parts that touch, however little there is of one', () => {
    const lengths = [0, 1, 60_000, 3_600_000, 86_400_000];
    for (const up of lengths) {
      for (const down of lengths) {
        for (const unknown of lengths) {
          const time = { ...nothing, up, down, unknown, planned: 1 };
          let y = 0;
          for (const part of dayShape(time, HEIGHT)) {
            expect(part.y).toBeCloseTo(y);
            expect(part.height).toBeGreaterThanOrEqual(3);
            y += part.height;
          }
          expect(y).toBeCloseTo(HEIGHT);
        }
      }
    }
  });
});
