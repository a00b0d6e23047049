import { randomBytes } from 'node:crypto';
import { Knex } from 'knex';
import { Clock, EvidenceRef } from '../model';
import { DatabaseAwayError } from './DatabaseAwayError';
import {
  EvidenceBatch,
  EvidenceWriter,
  Sighting,
  StoredStation,
  WriteOptions,
} from './EvidenceWriter';
import { hasStored } from './hasStored';
import { loadStations } from './loadStations';
import { whenWritten } from './PrecedingWriteError';
import { PROBE } from './probe';
import { Row } from './rows';
import {
  quoted,
  TableChange,
  toTableChanges,
  upsertClause,
} from './tableChanges';

/**
 * SQLSTATE classes that are about the server or its load: connection, rollback by the server,
 * resources (disk full), locks, operator intervention, system errors; 25006 is a read-only standby.
 * https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const AWAY = /^(08|40|53|55|57P|58|25006)/;

/** Five letters and digits; sockets fail with names such as EPIPE. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * Writes each table of a batch in one statement: PostgreSQL unpacks the rows from JSON, which is
 * several times cheaper than thousands of bindings and knows no limit of them. The columns stay what
 * they are; JSON is the envelope only.
 */
export class PostgresEvidenceWriter implements EvidenceWriter {
  /** The driver sends a query when the one before is answered: the server would wait in between all the same. */
  readonly depth = 1;
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new PostgresEvidenceWriter(options);
  }

  private constructor(options: { database: Knex; clock: Clock }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  async load(identities: string[]): Promise<Map<string, StoredStation>> {
    return blamed(loadStations(this.#database, identities));
  }

  async hasStored(refs: EvidenceRef[]): Promise<boolean> {
    return blamed(hasStored(this.#database, refs));
  }

  async write(batch: EvidenceBatch, options: WriteOptions = {}): Promise<void> {
    // The text is made while the server is still at the write before.
    const sql = toSql(toTableChanges(batch, { now: this.#clock.now() }));
    await whenWritten(options.after);
    await blamed(runAsOne(this.#database, sql));
  }

  async touch(sightings: Sighting[]): Promise<void> {
    await blamed(
      this.#database.raw(
        `update stations set last_seen_at = seen.at
         from json_to_recordset(?::json) as seen (identity text, at bigint)
         where stations.identity = seen.identity and last_seen_at < seen.at`,
        [JSON.stringify(sightings)],
      ),
    );
  }

  async probe(): Promise<void> {
    await blamed(this.#database.raw(PROBE));
  }
}

/**
 * Writes rows and deletes others, in one transaction and one message: PostgreSQL takes the statements of a simple query
 * as one transaction, and nobody waits for the way there and back between them.
 * https://www.postgresql.org/docs/15/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT
 *
 * @throws DatabaseAwayError where PostgreSQL takes no writes.
 */
export async function writePostgresChanges(
  database: Knex,
  changes: TableChange[],
): Promise<void> {
  await blamed(runAsOne(database, toSql(changes)));
}

/**
 * How many rows there are in JSON the planner can only guess, and of a table that grows quickly it knows too little:
 * it would read all of it for the sake of a hundred rows. Every row here is found by its key.
 */
const BY_KEY = ['hashjoin', 'mergejoin', 'seqscan'].map(
  plan => `set local enable_${plan} = off`,
);

function toSql(changes: TableChange[]): string {
  return [
    ...BY_KEY,
    ...changes.flatMap(change => [
      ...(change.remove.length > 0 ? [deletion(change)] : []),
      ...(change.put.length > 0 ? [insertion(change)] : []),
      ...(change.set.length > 0 ? [update(change)] : []),
    ]),
  ].join(';\n');
}

/** Past Knex, which takes each question mark of what a station said for a binding. */
async function runAsOne(database: Knex, sql: string): Promise<void> {
  const connection = await database.client.acquireConnection();
  try {
    await connection.query(sql);
  } finally {
    await database.client.releaseConnection(connection);
  }
}

/** Rows as a constant of SQL; dollars quote whatever `standard_conforming_strings` is. */
function rowsAsJson(rows: Row[]): string {
  const json = JSON.stringify(rows);
  let tag: string;
  do {
    tag = `$rows${randomBytes(8).toString('hex')}$`;
  } while (json.includes(tag));
  return `${tag}${json}${tag}::json`;
}

/** Not a join, for which the planner might read all events. Null where there is none: refused. */
const EVENT_ID = `(select id from events where connection_id = put.connection_id
                     and seq = put.seq and part = 0)`;

function insertion(change: TableChange): string {
  const { table, key, hasEventId, put } = change;
  const columns = Object.keys(put[0]);
  return `insert into "${table}" (${quoted(columns)}${hasEventId ? ', id' : ''})
          select ${quoted(columns)}${hasEventId ? `, ${EVENT_ID}` : ''}
          from json_populate_recordset(null::"${table}", ${rowsAsJson(
    put,
  )}) as put
          ${upsertClause(key, columns)}`;
}

function update({ table, key, set }: TableChange): string {
  const columns = Object.keys(set[0]);
  const isChanged = (column: string) => !key.includes(column);
  return `update "${table}" as stored
          set ${columns
            .filter(isChanged)
            .map(column => `"${column}" = put."${column}"`)
            .join(', ')}
          from json_populate_recordset(null::"${table}", ${rowsAsJson(
    set,
  )}) as put
          where ${key
            .map(column => `stored."${column}" = put."${column}"`)
            .join(' and ')}`;
}

function deletion({ table, remove }: TableChange): string {
  const columns = quoted(Object.keys(remove[0]));
  return `delete from "${table}" where (${columns}) in (
            select ${columns}
            from json_populate_recordset(null::"${table}", ${rowsAsJson(
    remove,
  )}))`;
}

/** An answer of the server carries a SQLSTATE; without one there was no answer. */
function blame(error: unknown): unknown {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code !== 'string' || !SQLSTATE.test(code) || AWAY.test(code)
    ? new DatabaseAwayError('PostgreSQL takes no writes', error)
    : error;
}

async function blamed<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw blame(error);
  }
}
