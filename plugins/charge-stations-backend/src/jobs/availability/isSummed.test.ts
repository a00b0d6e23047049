import { isSummed } from './isSummed';

it.each<[string, number | null, number | null, boolean]>([
  ['summed up to there', 100, 0, true],
  ['summed not so far', 99, 0, false],
  ['not summed at all', null, 99, false],
  ['without any history', null, null, true],
  ['whose history begins there', null, 100, true],
])('a station %s', (_, rolledTo, begin, expected) => {
  expect(isSummed(100, { rolledTo, begin })).toBe(expected);
});
