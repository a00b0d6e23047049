import { unitWords } from './unitWords';

it.each([
  ['s', 's'],
  ['0.1 mA', '× 0.1 mA'],
  ['%', '%'],
])('%s is %s', (unit, words) => {
  expect(unitWords(unit)).toBe(words);
});
