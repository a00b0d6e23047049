import { parseKeep } from './parseKeep';

it.each([
  ['P90D', [['days', 90]]],
  ['P25M', [['months', 25]]],
  [
    'P2Y1M',
    [
      ['years', 2],
      ['months', 1],
    ],
  ],
  [
    'P1DT6H30M',
    [
      ['days', 1],
      ['hours', 6],
      ['minutes', 30],
    ],
  ],
  ['PT1.5S', [['seconds', 1.5]]],
  ['nothing', []],
])('%s', (text, parts) => {
  expect(parseKeep(text).map(({ unit, count }) => [unit, count])).toEqual(
    parts,
  );
});
