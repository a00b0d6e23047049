import { ColumnValue, Row } from '../rows';
import { quoted, TableChange, upsertClause } from '../tableChanges';

/** One statement, run once for each row of bindings. */
export interface SqliteStatement {
  sql: string;
  rows: ColumnValue[][];
}

/** The changes as statements, in the order they are run. */
export function toStatements(changes: TableChange[]): SqliteStatement[] {
  return changes.flatMap(change => [
    ...removal(change),
    ...insertion(change),
    ...update(change),
  ]);
}

function removal({ table, remove }: TableChange): SqliteStatement[] {
  if (remove.length === 0) {
    return [];
  }
  const columns = Object.keys(remove[0]);
  const where = columns.map(column => `"${column}" = ?`).join(' and ');
  return [
    {
      sql: `delete from "${table}" where ${where}`,
      rows: remove.map(row => columns.map(column => row[column])),
    },
  ];
}

/** Where a key is null SQLite makes one up; that it is text is an error. */
const EVENT_ID = `coalesce((select id from events where connection_id = ? and seq = ? and part = 0),
                           'no event')`;

function insertion(change: TableChange): SqliteStatement[] {
  const { table, key, hasEventId, put } = change;
  if (put.length === 0) {
    return [];
  }
  const columns = Object.keys(put[0]);
  const values = columns.map(() => '?').join(', ');
  return [
    {
      sql: `insert into "${table}" (${quoted(columns)}${
        hasEventId ? ', id' : ''
      })
            values (${values}${hasEventId ? `, ${EVENT_ID}` : ''})
            ${upsertClause(key, columns)}`,
      rows: put.map(row =>
        hasEventId
          ? [...bindings(row), row.connection_id, row.seq]
          : bindings(row),
      ),
    },
  ];
}

function update({ table, key, set }: TableChange): SqliteStatement[] {
  if (set.length === 0) {
    return [];
  }
  const changed = Object.keys(set[0]).filter(column => !key.includes(column));
  const equal = (columns: string[]) => columns.map(column => `"${column}" = ?`);
  return [
    {
      sql: `update "${table}" set ${equal(changed).join(', ')}
            where ${equal(key).join(' and ')}`,
      rows: set.map(row => [...changed, ...key].map(column => row[column])),
    },
  ];
}

/** SQLite knows no booleans. */
function bindings(row: Row): ColumnValue[] {
  return Object.values(row).map(value =>
    typeof value === 'boolean' ? Number(value) : value,
  );
}
