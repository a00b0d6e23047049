import { isSectionNumber, referenceWords } from './referenceWords';

it.each([
  ['7.6', 'OCPP §7.6'],
  ['N07', 'OCPP, N07'],
  ['List of keys', 'OCPP, List of keys'],
  [undefined, 'OCPP'],
])('section %s is said as %s', (section, words) => {
  expect(referenceWords({ title: 'OCPP', section })).toBe(words);
});

it.each([
  ['9.1.10', true],
  ['G01', true],
  ['Security events', false],
])('%s is a number: %s', (section, expected) => {
  expect(isSectionNumber(section)).toBe(expected);
});
