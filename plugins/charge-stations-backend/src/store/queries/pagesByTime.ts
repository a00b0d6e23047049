import { setImmediate as nextTurn } from 'node:timers/promises';
import { Knex } from 'knex';
import { BigIntValue, toNumber } from '../rows';

type Row<Column extends string> = Record<Column, BigIntValue> & {
  number: number;
};

/**
 * The rows of a query in pages, in order of a time and of their number within the station. Between two pages
 * others have their turn: a station that waits for its answer waits for one page.
 */
export async function* pagesByTime<
  Column extends string,
  Found extends Row<Column>,
>(options: {
  /** The same query each time. */
  query: () => Knex.QueryBuilder<object, Found[]>;
  column: Column;
  size: number;
}): AsyncGenerator<Found[]> {
  const { query, column, size } = options;
  let after: [number, number] | undefined;
  for (;;) {
    const page: Knex.QueryBuilder<object, Found[]> = query()
      .orderBy([column, 'number'])
      .limit(size);
    if (after) {
      page.whereRaw('(??, number) > (?, ?)', [column, ...after]);
    }
    const rows: Found[] = await page;
    if (rows.length > 0) {
      yield rows;
    }
    if (rows.length < size) {
      return;
    }
    const last = rows[rows.length - 1];
    after = [toNumber(last[column]), last.number];
    await nextTurn();
  }
}
