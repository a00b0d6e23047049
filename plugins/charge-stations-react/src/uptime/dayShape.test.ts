import { aPortDay } from '../testUtils';
import { dayShape } from './dayShape';

const { millis } = aPortDay('2026-11-19');
const HEIGHT = 24;

const shapeOf = (figure: number | null, coverage: number | null) =>
  dayShape({ figure, coverage, millis }, HEIGHT).map(
    ({ kind, height }) => `${kind} ${height}`,
  );

describe('dayShape', () => {
  it.each([
    ['a day without a loss', 1, 1, ['up 24']],
    ['a day that was lost', 0, 1, ['lost 24']],
    ['half a day lost', 0.5, 1, ['lost 12', 'up 12']],
    ['a minute lost, which is still seen', 0.9993, 1, ['lost 3', 'up 21']],
    ['half a day unknown', 1, 0.5, ['unknown 12', 'up 12']],
    [
      'half unknown, half of the rest lost',
      0.5,
      0.5,
      ['lost 6', 'unknown 12', 'up 6'],
    ],
    ['all lost but a minute unknown', 0, 0.9993, ['lost 21', 'unknown 3']],
    ['all unknown but a lost minute', 0, 0.0007, ['lost 3', 'unknown 21']],
  ])('%s', (_, figure, coverage, expected) => {
    expect(shapeOf(figure, coverage)).toEqual(expected);
  });

  it('is a whole bar whatever the figure', () => {
    for (const figure of [0, 0.001, 0.3, 0.999, 1]) {
      for (const coverage of [0.001, 0.5, 0.999, 1]) {
        const parts = dayShape({ figure, coverage, millis }, HEIGHT);
        const end = parts[parts.length - 1];
        expect(end.y + end.height).toBeCloseTo(HEIGHT);
        parts.forEach((part, index) => {
          const above = parts[index - 1];
          expect(part.y).toBeCloseTo(above ? above.y + above.height : 0);
        });
      }
    }
  });

  it.each([
    ['unknown, where nothing is known', { unknown: 1 }, 'unknown'],
    ['unknown, where we were away', { unknownOurs: 1 }, 'unknown'],
    ['not counted, where it was out of service', { outside: 1 }, 'notCounted'],
    ['not counted, where work was planned', { planned: 1 }, 'notCounted'],
  ])('is %s', (__, differences, kind) => {
    const day = {
      figure: null,
      coverage: null,
      millis: { ...millis, up: 0, ...differences },
    };
    expect(dayShape(day, HEIGHT)).toEqual([{ kind, y: 0, height: HEIGHT }]);
  });
});
