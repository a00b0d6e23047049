import { Knex } from 'knex';
import { Row } from '../rows';

/** All rows of all tables of ours, by table. */
export type Snapshot = Record<string, Row[]>;

export async function tablesOf(database: Knex): Promise<string[]> {
  const names =
    database.client.driverName === 'pg'
      ? await database('pg_tables')
          .where({ schemaname: 'public' })
          .pluck<string[]>('tablename')
      : await database('sqlite_master')
          .where({ type: 'table' })
          .pluck<string[]>('name');
  return names.filter(name => !/^(knex|sqlite)_/.test(name)).sort();
}

export async function readSnapshot(database: Knex): Promise<Snapshot> {
  const snapshot: Snapshot = {};
  for (const table of await tablesOf(database)) {
    snapshot[table] = await database(table).select();
  }
  return snapshot;
}

/** What both can carry of the first: its rows in the tables and columns that the second has too. */
export function carried(rows: Snapshot, by: Snapshot): Snapshot {
  return Object.fromEntries(
    Object.keys(rows)
      .filter(table => table in by)
      .map(table => [table, project(rows[table], by[table])]),
  );
}

/** In an order of their own, and with all their columns where the others have no row to compare. */
function project(rows: Row[], others: Row[]): Row[] {
  const known = Object.keys(others[0] ?? rows[0] ?? {});
  return rows
    .map(row => known.sort().map(column => [column, row[column]]))
    .map(cells =>
      JSON.stringify(cells.filter(([, cell]) => cell !== undefined)),
    )
    .sort()
    .map(text => Object.fromEntries(JSON.parse(text)));
}

/** One row that says nothing, for each table that is empty. */
export async function fillEmptyTables(database: Knex): Promise<void> {
  for (const table of await tablesOf(database)) {
    if (!(await database(table).first())) {
      await database(table).insert(await meaninglessRow(database, table));
    }
  }
}

async function meaninglessRow(database: Knex, table: string): Promise<Row> {
  const columns = await database(table).columnInfo();
  const cells = Object.entries(columns)
    .filter(([name]) => name !== 'id' || !/int/.test(columns[name].type))
    .map(([name, { type }]) => [name, meaninglessValue(type)]);
  return Object.fromEntries(cells);
}

function meaninglessValue(type: string) {
  if (/bool/.test(type)) {
    return true;
  }
  if (/bytea|blob/.test(type)) {
    return Buffer.from('x');
  }
  return /char|text/.test(type) ? 'x' : 1;
}
