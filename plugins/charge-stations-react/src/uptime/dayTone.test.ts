import { isMissed } from './dayTone';

const atLeast = { share: 0.97, compare: 'atLeast' } as const;
const moreThan = { share: 0.97, compare: 'moreThan' } as const;

it.each([
  ['just below it', 0.9699, atLeast, true],
  ['just below a strict one', 0.9699, moreThan, true],
  ['the very share', 0.97, atLeast, false],
  ['the very share of a strict one', 0.97, moreThan, true],
  ['just above a strict one', 0.9701, moreThan, false],
  ['without a figure', null, moreThan, false],
  ['without a target', 0.1, null, false],
])('%s', (_case, figure, target, missed) => {
  expect(isMissed(figure, target)).toBe(missed);
});
