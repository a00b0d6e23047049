/** Stands between the two values in the detail of a mark. */
const ARROW = ' → ';

/** What a mark says of a value that changed: `5.32 → 5.33`. */
export function formatValueChange(before: string, after: string): string {
  return `${before}${ARROW}${after}`;
}

/** The two values that a mark names; undefined where it does not name two. */
export function readValueChange(
  detail: string | null,
): { before: string; after: string } | undefined {
  const [before, after, ...more] = detail?.split(ARROW) ?? [];
  return before && after && more.length === 0 ? { before, after } : undefined;
}
