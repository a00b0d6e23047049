type Facts = Record<string, unknown>;

/** The facts of both, key by key; where both have a value that is no map, the later one counts. */
export function mergeFacts<T extends object>(earlier: T, later: T): T {
  const merged = new Map<string, unknown>(Object.entries(earlier));
  for (const [key, value] of Object.entries(later)) {
    const known = merged.get(key);
    merged.set(
      key,
      isFacts(known) && isFacts(value) ? mergeFacts(known, value) : value,
    );
  }
  return Object.fromEntries(merged) as T;
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
