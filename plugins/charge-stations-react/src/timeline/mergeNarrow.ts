/** Something with an extent in pixels. */
export interface Extent {
  x: number;
  width: number;
}

/**
 * Merges neighbours that end within `step` pixels of the start of the one before. `items` are in
 * order of `x`; `merge` gives what stands for both, its extent is set here. What is narrower than a
 * pixel is widened to one afterwards.
 */
export function mergeNarrow<T extends Extent>(
  items: T[],
  step: number,
  merge: (one: T, other: T) => T,
): T[] {
  const merged: T[] = [];
  for (const item of items) {
    const last = merged[merged.length - 1];
    const end = item.x + item.width;
    if (last && end < last.x + step) {
      const width = Math.max(last.width, end - last.x);
      merged[merged.length - 1] = { ...merge(last, item), x: last.x, width };
    } else {
      merged.push(item);
    }
  }
  return merged.map(item => ({ ...item, width: Math.max(1, item.width) }));
}
