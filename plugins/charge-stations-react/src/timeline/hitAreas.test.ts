import { hitAreas } from './hitAreas';

const spans = (...items: Array<[from: number, to: number]>) =>
  hitAreas(items.map(([from, to]) => ({ x: from, width: to - from }))).map(
    ({ x, width }) => [x, x + width],
  );

it.each<[string, Array<[number, number]>, Array<[number, number]>]>([
  ['nothing', [], []],
  ['a narrow one is hit ten pixels wide', [[100, 102]], [[96, 106]]],
  ['a wide one where it is', [[100, 150]], [[100, 150]]],
  [
    'between two narrow ones the nearest is hit',
    [
      [100, 101],
      [105, 106],
    ],
    [
      [95.5, 103],
      [103, 110.5],
    ],
  ],
  [
    'a narrow one takes nothing of a wide neighbour',
    [
      [50, 100],
      [100, 102],
      [102, 150],
    ],
    [
      [50, 100],
      [100, 102],
      [102, 150],
    ],
  ],
  [
    'one upon a wide one is hit around itself',
    [
      [0, 200],
      [100, 102],
    ],
    [
      [0, 200],
      [96, 106],
    ],
  ],
  [
    'neighbours upon a wide one share what is between them',
    [
      [0, 200],
      [100, 101],
      [104, 105],
    ],
    [
      [0, 200],
      [95.5, 102.5],
      [102.5, 109.5],
    ],
  ],
])('%s', (_rule, items, hits) => {
  expect(spans(...items)).toEqual(hits);
});
