import type { Database } from 'better-sqlite3';
import { Knex } from 'knex';
import { Millis, StorageMeasurement } from '../../model';
import { BigIntValue, toNumber } from '../rows';
import { AGE_QUERY, AgeRow } from './ageQueries';
import { readInThread } from './readInThread';
import { summarise } from './summarise';

/**
 * Pages and leaf cells by table: those of a table are its rows, those of an index are not counted.
 * https://www.sqlite.org/dbstat.html
 */
const SQLITE_SIZES = `
  select schema.tbl_name as "table", sum(stat.pgsize) as bytes,
    sum(case when schema.type = 'table' and stat.pagetype = 'leaf' then stat.ncell else 0 end) as "rows"
  from dbstat as stat join sqlite_schema as schema on schema.name = stat.name
  group by schema.tbl_name`;

const SQLITE_PAGES = `
  select page_count * page_size as total, freelist_count * page_size as reusable
  from pragma_page_count, pragma_page_size, pragma_freelist_count`;

/** `reltuples` is -1 until a table is analysed first. */
const POSTGRES_SIZES = `
  select pg_class.relname as "table", pg_total_relation_size(pg_class.oid) as bytes,
    nullif(pg_class.reltuples, -1) as "rows"
  from pg_class join pg_namespace on pg_namespace.oid = pg_class.relnamespace
  where pg_namespace.nspname = current_schema() and pg_class.relkind = 'r'`;

interface SizeRow {
  table: string;
  bytes: BigIntValue;
  rows: number | null;
}

/** Measures what is kept. On a large SQLite file it takes seconds, during which everybody else goes on. */
export async function measureStorage(options: {
  database: Knex;
  measuredAt: Millis;
}): Promise<StorageMeasurement> {
  const client: Knex.Client = options.database.client;
  return client.driverName === 'pg'
    ? measurePostgres(options)
    : measureSqlite(options);
}

async function measureSqlite(options: {
  database: Knex;
  measuredAt: Millis;
}): Promise<StorageMeasurement> {
  const { database, measuredAt } = options;
  const queries = [SQLITE_SIZES, SQLITE_PAGES, AGE_QUERY];
  const filename = await filenameOf(database);
  const answers = filename
    ? await readInThread(filename, queries)
    : await readHere(database, queries);
  // What each query selects.
  const [sizes, [pages], ages] = answers as [
    SizeRow[],
    [{ total: number; reusable: number }],
    AgeRow[],
  ];
  return summarise({
    measuredAt,
    engine: 'sqlite',
    rowsAreEstimates: false,
    totalBytes: pages.total,
    reusableBytes: pages.reusable,
    tables: sizes.map(toSize),
    ages,
  });
}

async function measurePostgres(options: {
  database: Knex;
  measuredAt: Millis;
}): Promise<StorageMeasurement> {
  const { database, measuredAt } = options;
  const sizes: { rows: SizeRow[] } = await database.raw(POSTGRES_SIZES);
  const ages: { rows: AgeRow[] } = await database.raw(AGE_QUERY);
  const tables = sizes.rows.map(toSize);
  return summarise({
    measuredAt,
    engine: 'postgresql',
    rowsAreEstimates: true,
    totalBytes: tables.reduce((total, { bytes }) => total + bytes, 0),
    reusableBytes: null,
    tables,
    ages: ages.rows,
  });
}

function toSize({ bytes, rows, table }: SizeRow) {
  return { table, bytes: toNumber(bytes), rows };
}

/** Null where it is kept in memory, and only its own connection can read it. */
async function filenameOf(database: Knex): Promise<string | null> {
  const client: Knex.Client = database.client;
  const connection: Database = await client.acquireConnection();
  try {
    return connection.memory ? null : connection.name;
  } finally {
    await client.releaseConnection(connection);
  }
}

async function readHere(
  database: Knex,
  queries: string[],
): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (const query of queries) {
    answers.push(await database.raw(query));
  }
  return answers;
}
