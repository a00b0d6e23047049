import type { Extent } from './mergeNarrow';

/** Narrower things are as easy to hit as this wide ones. */
const HIT_PX = 10;

/**
 * Where a pointer hits each item: the item itself and, where it is narrow, what is around it up to
 * the middle between it and the next, so that the nearest is hit. Input in order of `x`.
 */
export function hitAreas(items: Extent[]): Extent[] {
  const ends = items.map(({ x, width }) => x + width);
  const inOrder = [...ends].sort((one, other) => one - other);
  let passed = 0;
  return items.map(({ x, width }, index) => {
    while (inOrder[passed] <= x) {
      passed += 1;
    }
    if (width >= HIT_PX) {
      return { x, width };
    }
    const spare = (HIT_PX - width) / 2;
    const end = ends[index];
    let next = index + 1;
    while (next < items.length && items[next].x < end) {
      next += 1;
    }
    const before = inOrder[passed - 1] ?? -Infinity;
    const after = items[next]?.x ?? Infinity;
    const left = Math.max(x - spare, (before + x) / 2);
    const right = Math.min(end + spare, (end + after) / 2);
    return { x: left, width: right - left };
  });
}
