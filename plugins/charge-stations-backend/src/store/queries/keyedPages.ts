import { Knex } from 'knex';
import { BigIntValue } from '../rows';

/** Rows that a query gives at most: some milliseconds of SQLite. */
const PAGE_ROWS = 500;

/** The rows of a query in the order of a key, a page a query, so that none holds a SQLite process for long. */
export async function* keyedPages<Row>(options: {
  query: () => Knex.QueryBuilder;
  /** Columns that tell rows apart, and their values in a row. */
  key: string[];
  keyOf: (row: Row) => Array<string | BigIntValue>;
}): AsyncGenerator<Row[]> {
  const { query, key, keyOf } = options;
  const columns = key.map(() => '??').join(', ');
  const values = key.map(() => '?').join(', ');
  let last: Row | undefined;
  for (;;) {
    const page = query().orderBy(key).limit(PAGE_ROWS);
    if (last) {
      page.whereRaw(`(${columns}) > (${values})`, [...key, ...keyOf(last)]);
    }
    const rows: Row[] = await page;
    yield rows;
    if (rows.length < PAGE_ROWS) {
      return;
    }
    last = rows[rows.length - 1];
  }
}
