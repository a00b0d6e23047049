/** A page of a list, as the backend gives it; the cursor is where the next one begins. */
export function page<Item>(
  items: Item[],
  query: { cursor?: string; limit?: number },
) {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: items.slice(start, end),
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}

/** What there is of values, in order. */
export function distinct(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))].sort();
}
