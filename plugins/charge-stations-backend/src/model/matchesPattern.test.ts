import { matchesPattern } from './matchesPattern';

describe('a pattern', () => {
  it.each([
    ['DlmMode', 'Dlm*', true],
    ['dlmmode', 'DLM*', true],
    ['DlmMode', 'Dlm', false],
    ['DlmMode', '*', true],
    ['DlmMode', '*Mode', true],
    ['DlmMode', 'D*m*e', true],
    ['DlmMode', 'Dlm*Mode', true],
    ['DlmMode', 'DlmM*Mode', false],
    ['EVSE@1/Power', 'EVSE@*/Power', true],
    ['EVSE@1/Power', 'EVSE.1/Power', false],
    ['aba', 'ab*ba', false],
  ])('%s is of %s: %s', (key, pattern, expected) => {
    expect(matchesPattern(key, pattern)).toBe(expected);
  });
});
