/** A seeded source of numbers in [0, 1): the same seed gives the same row of numbers. */
export type Random = () => number;

/** Mulberry32, a small generator of good spread; source: Tommy Ettinger, public domain. */
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed of its own for every name, so that adding one station leaves the others as they were (FNV-1a). */
export function seedFor(options: { seed: number; name: string }): number {
  let hash = 0x811c9dc5 ^ options.seed;
  for (const character of options.name) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}

/** A number between both bounds. */
export function between(
  random: Random,
  range: { min: number; max: number },
): number {
  return range.min + random() * (range.max - range.min);
}

/** A whole number from `min` up to and including `max`. */
export function wholeBetween(
  random: Random,
  range: { min: number; max: number },
): number {
  return range.min + Math.floor(random() * (range.max - range.min + 1));
}

/** One of the items, each with a chance in proportion to its weight; undefined when there is none. */
export function pickWeighted<T>(
  random: Random,
  items: readonly T[],
  weightOf: (item: T) => number,
): T | undefined {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random() * total;
  return items.find(item => {
    left -= weightOf(item);
    return left < 0;
  });
}
