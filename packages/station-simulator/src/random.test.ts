import { createRandom, pickWeighted, seedFor, wholeBetween } from './random';

describe('createRandom', () => {
  it('gives the row of numbers that belongs to its seed', () => {
    const row = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
  });

  it('stays between 0 and 1 and reaches both halves', () => {
    const numbers = Array.from({ length: 1_000 }, createRandom(3));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const low = numbers.filter(number => number < 0.5).length;
    expect(low).toBeGreaterThan(400);
    expect(low).toBeLessThan(600);
  });
});

describe('seedFor', () => {
  it('gives every name of a fleet its own seed, another one for another fleet', () => {
    const seeds = [7, 8].flatMap(seed =>
      ['A', 'B', 'AB', 'BA'].map(name => seedFor({ seed, name })),
    );
    expect(new Set(seeds).size).toBe(8);
  });
});

describe('wholeBetween', () => {
  it.each([
    { random: 0, expected: 3 },
    { random: 0.999, expected: 5 },
  ])(
    'includes both bounds: $random gives $expected',
    ({ random, expected }) => {
      expect(wholeBetween(() => random, { min: 3, max: 5 })).toBe(expected);
    },
  );
});

describe('pickWeighted', () => {
  it.each([
    { random: 0, expected: 'a' },
    { random: 0.74, expected: 'a' },
    { random: 0.75, expected: 'c' },
  ])(
    '$random picks $expected; weight 0 is never picked',
    ({ random, expected }) => {
      const weights: Record<string, number> = { a: 3, b: 0, c: 1 };
      const picked = pickWeighted(
        () => random,
        ['a', 'b', 'c'],
        item => weights[item],
      );
      expect(picked).toBe(expected);
    },
  );

  it('has nothing to pick from nothing', () => {
    expect(
      pickWeighted(
        () => 0,
        [],
        () => 1,
      ),
    ).toBeUndefined();
  });
});
