import { setImmediate as nextTurn } from 'node:timers/promises';

/** A time and the number within the station: what rows of a history are ordered by. */
export type TimeKey = [at: number, number: number];

/**
 * Rows in pages of `size`. Between two pages others have their turn: on SQLite a station that waits for its
 * answer waits for one page.
 */
export async function* rowPages<Row>(options: {
  /** Reads so many rows at most, in order, after this key. */
  read: (after: TimeKey | undefined) => Promise<Row[]>;
  key: (row: Row) => TimeKey;
  size: number;
}): AsyncGenerator<Row[]> {
  const { read, key, size } = options;
  let after: TimeKey | undefined;
  for (;;) {
    const rows = await read(after);
    if (rows.length > 0) {
      yield rows;
    }
    if (rows.length < size) {
      return;
    }
    after = key(rows[rows.length - 1]);
    await nextTurn();
  }
}
