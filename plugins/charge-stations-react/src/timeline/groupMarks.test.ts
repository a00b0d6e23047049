import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { groupMarks, MARK_PX } from './groupMarks';

const WIDTH = 600;

const NEWER = 'somethingNew' as ApiTimelineMark['kind'];

const mark = (
  x: number,
  kind: ApiTimelineMark['kind'] = 'boot',
  count = 1,
) => ({ x, mark: { at: `2026-11-17T00:00:00.${x}Z`, kind, count } });

/** "x kind count of each" */
const drawn = (...marks: ReturnType<typeof mark>[]) =>
  groupMarks(marks, WIDTH).map(
    group =>
      `${group.x} ${group.kind} ${group.count} of ${group.marks
        .map(({ x }) => x)
        .join(' ')}`,
  );

describe('groupMarks', () => {
  it.each([
    ['nothing', [], []],
    ['one', [mark(100)], ['100 boot 1 of 100']],
    [
      'symbols with room between them stay apart',
      [mark(100), mark(124)],
      ['100 boot 1 of 100', '124 boot 1 of 124'],
    ],
    [
      'those that would touch become one, and are counted',
      [mark(100), mark(100), mark(123)],
      ['100 boot 3 of 100 100 123'],
    ],
    [
      'what the server had merged counts as often',
      [mark(100, 'boot', 4), mark(110, 'boot', 2)],
      ['100 boot 6 of 100 110'],
    ],
    [
      'the kind that says most is shown',
      [mark(100, 'boot'), mark(100, 'firmwareChanged'), mark(105, 'security')],
      ['100 firmwareChanged 3 of 100 100 105'],
    ],
    [
      'a kind that only a newer backend knows may say anything',
      [mark(100, 'hardwareChanged'), mark(105, NEWER)],
      ['100 somethingNew 2 of 100 105'],
    ],
    [
      'a long row does not become one: a group ends where the next symbol has room',
      [mark(100), mark(115), mark(130), mark(145)],
      ['100 boot 2 of 100 115', '130 boot 2 of 130 145'],
    ],
    [
      'at the edges a symbol is moved inside',
      [mark(0), mark(WIDTH)],
      ['8 boot 1 of 0', '592 boot 1 of 600'],
    ],
    [
      'those that only touch since one was moved inside become one too',
      [mark(572), mark(WIDTH)],
      ['572 boot 2 of 572 600'],
    ],
  ])('%s', (_rule, marks, expected) => {
    expect(drawn(...marks)).toEqual(expected);
  });

  it('draws no symbol over another or over the edge, and loses no mark', () => {
    const marks = Array.from({ length: 150 }, (_, index) =>
      mark((index * 37) % (WIDTH + 1)),
    ).sort((one, other) => one.x - other.x);
    const groups = groupMarks(marks, WIDTH);
    const xs = groups.map(({ x }) => x);
    xs.slice(1).forEach((x, index) => {
      expect(x - xs[index]).toBeGreaterThanOrEqual(MARK_PX);
    });
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(MARK_PX / 2);
    expect(Math.max(...xs)).toBeLessThanOrEqual(WIDTH - MARK_PX / 2);
    expect(groups.flatMap(group => group.marks)).toEqual(marks);
  });
});
