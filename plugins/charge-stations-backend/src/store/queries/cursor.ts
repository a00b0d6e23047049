import { InputError } from '@backstage/errors';

/** One page of a list, and where the next begins. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** The sort key of the last row of a page: opaque to callers, who send it back as they got it. */
export function encodeCursor(values: number[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of as many numbers as the list has sort columns. */
export function decodeCursor(
  cursor: string | undefined,
  options: { length: number },
): number[] | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const values = parse(cursor);
  if (
    !Array.isArray(values) ||
    values.length !== options.length ||
    !values.every(Number.isSafeInteger)
  ) {
    throw new InputError(
      'cursor is not one that this list gave out; leave it away to begin with the first page',
    );
  }
  return values;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<Row, Item>(options: {
  rows: Row[];
  limit: number;
  item: (row: Row) => Item;
  key: (row: Row) => number[];
}): Page<Item> {
  const { rows, limit, item, key } = options;
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(item),
    ...(rows.length > limit
      ? { nextCursor: encodeCursor(key(shown[shown.length - 1])) }
      : {}),
  };
}

/**
 * Cuts a page out of a list that is in memory, newest first. The cursor is the last time that was shown and how
 * many of that moment were: what begins meanwhile comes before the page that was shown, and moves nothing.
 */
export function pageOfNewest<Item>(options: {
  sorted: Item[];
  time: (item: Item) => number;
  limit: number;
  cursor?: string;
}): Page<Item> {
  const { sorted, time, limit, cursor } = options;
  const [at, shown] = decodeCursor(cursor, { length: 2 }) ?? [Infinity, 0];
  const start = sorted.filter(item => time(item) > at).length + shown;
  const end = start + limit;
  const items = sorted.slice(start, end);
  if (end >= sorted.length) {
    return { items };
  }
  const last = time(sorted[end - 1]);
  const ofMoment = sorted.slice(0, end).filter(item => time(item) === last);
  return { items, nextCursor: encodeCursor([last, ofMoment.length]) };
}

/** Cuts a page out of a list that is in memory, in whatever order. The cursor is how many were shown. */
export function pageByPosition<Item>(options: {
  sorted: readonly Item[];
  limit: number;
  cursor?: string;
}): Page<Item> {
  const { sorted, limit, cursor } = options;
  const [start] = decodeCursor(cursor, { length: 1 }) ?? [0];
  const end = start + limit;
  return {
    items: sorted.slice(start, end),
    ...(end < sorted.length ? { nextCursor: encodeCursor([end]) } : {}),
  };
}
