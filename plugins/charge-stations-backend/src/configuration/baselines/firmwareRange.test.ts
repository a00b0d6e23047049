import fc from 'fast-check';
import { compareFirmware, isInRange, rangeObjection } from './firmwareRange';

describe('compareFirmware', () => {
  it.each([
    ['1.9', '1.10', -1],
    ['1.2', '1.2.0', 0],
    ['5.33.5-21148', '5.33.5-4', 1],
    ['V1.2', 'v1.3', -1],
    ['2024_01_31', '2024_02_01', -1],
    ['99999999999999999998', '99999999999999999999', -1],
    ['abc', 'ABC', 0],
    ['1.2-rc1', '1.2-rc1', 0],
    ['1.2-rc1', '1.2', undefined],
    ['A1.2', 'B1.2', undefined],
    ['a3f9c0', '0b77de', undefined],
    ['1.2', '', undefined],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compareFirmware(a, b)).toBe(expected);
    expect(compareFirmware(b, a)).toBe(
      expected === undefined ? undefined : 0 - expected,
    );
  });

  it('orders versions of numbers wholly', () => {
    const version = fc
      .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 })
      .map(numbers => numbers.join('.'));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const order = (x: string, y: string) => compareFirmware(x, y) ?? NaN;
        const sorted = [a, b, c].sort(order);
        expect(order(sorted[0], sorted[2])).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200, seed: 16 },
    );
  });
});

describe('isInRange', () => {
  it.each([
    ['5.33', '5.33', 'in'],
    ['5.33', '=5.33.0', 'in'],
    ['5.33', '>=5.30 <6', 'in'],
    ['6.0', '>=5.30 <6', 'out'],
    ['5.29', '<5.30 || >=6', 'in'],
    ['5.31', '<5.30 || >= 6', 'out'],
    ['5.33', '<= 5.33', 'in'],
    ['5.33-rc1', '>=5.30', 'unknown'],
    ['5.33-rc1', '5.33-rc1', 'in'],
    ['5.33-rc1', '5.33-rc1 || >=6', 'in'],
    ['x', '<5 || 5', 'unknown'],
    [undefined, '>=5', 'unknown'],
  ])('%s in %s: %s', (firmware, range, expected) => {
    expect(isInRange(firmware, range)).toBe(expected);
  });

  it.each([
    ['>=5 <6 || 7-rc', undefined],
    ['', 'has a side without a version'],
    ['5 ||', 'has a side without a version'],
    ['>=', '">=" is no version'],
    ['~5', undefined],
    ['>5-rc1', 'has no order'],
  ])('%j: %s', (range, objection) => {
    const said = rangeObjection(range);
    expect(said === undefined).toBe(objection === undefined);
    expect(said ?? '').toContain(objection ?? '');
  });
});
