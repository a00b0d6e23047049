import type { Database, Statement } from 'better-sqlite3';
import { Knex } from 'knex';
import { EvidenceRef } from '../model';
import { DatabaseAwayError } from './DatabaseAwayError';
import {
  EvidenceBatch,
  EvidenceWriter,
  Sighting,
  StationMemory,
} from './EvidenceWriter';
import { hasStored } from './hasStored';
import { selectStations, toMemories } from './stationMemories';
import { ColumnValue, Row } from './rows';
import { PROBE } from './probe';
import {
  quoted,
  TableChange,
  toTableChanges,
  upsertClause,
} from './tableChanges';

/** Result codes that are about the file or the machine: https://www.sqlite.org/rescode.html */
const AWAY =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|NOMEM|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)/;

/** Prepared statements of one connection, by their SQL. */
type Statements = Map<string, Statement<ColumnValue[]>>;

/**
 * Writes with prepared statements on the service's own connection: twice the throughput of the
 * query builder. The pool has that one connection, and holding it for the length of a
 * (synchronous) transaction keeps everybody else's transactions out of ours.
 */
export class SqliteEvidenceWriter implements EvidenceWriter {
  readonly #database: Knex;
  readonly #statements = new WeakMap<Database, Statements>();

  static create(options: { database: Knex }) {
    return new SqliteEvidenceWriter(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async load(identities: string[]): Promise<Map<string, StationMemory>> {
    return toMemories(await blamed(selectStations(this.#database, identities)));
  }

  async hasStored(refs: EvidenceRef[]): Promise<boolean> {
    return blamed(hasStored(this.#database, refs));
  }

  async write(batch: EvidenceBatch): Promise<void> {
    const changes = toTableChanges(batch);
    await this.#transaction(connection => {
      for (const change of changes) {
        this.#remove(connection, change);
        this.#put(connection, change);
      }
    });
  }

  async touch(sightings: Sighting[]): Promise<void> {
    await this.#transaction(connection => {
      const update = this.#prepare(
        connection,
        'update stations set last_seen_at = ? where identity = ? and last_seen_at < ?',
      );
      for (const { identity, at } of sightings) {
        update.run(at, identity, at);
      }
    });
  }

  async probe(): Promise<void> {
    await this.#transaction(connection => {
      this.#prepare(connection, PROBE).run();
    });
  }

  async #transaction(work: (connection: Database) => void): Promise<void> {
    const client: Knex.Client = this.#database.client;
    const connection: Database = await client.acquireConnection();
    try {
      connection.transaction(work).immediate(connection);
    } catch (error) {
      throw blame(error);
    } finally {
      await client.releaseConnection(connection);
    }
  }

  #remove(connection: Database, { table, remove }: TableChange) {
    for (const row of remove) {
      const where = Object.keys(row).map(column => `"${column}" = ?`);
      this.#prepare(
        connection,
        `delete from "${table}" where ${where.join(' and ')}`,
      ).run(...Object.values(row));
    }
  }

  #put(connection: Database, { table, key, put }: TableChange) {
    if (put.length === 0) {
      return;
    }
    const columns = Object.keys(put[0]);
    const statement = this.#prepare(
      connection,
      `insert into "${table}" (${quoted(columns)}) values (${columns
        .map(() => '?')
        .join(', ')}) ${upsertClause(key, columns)}`,
    );
    for (const row of put) {
      statement.run(...bindings(row));
    }
  }

  #prepare(connection: Database, sql: string): Statement<ColumnValue[]> {
    let statements = this.#statements.get(connection);
    if (!statements) {
      statements = new Map();
      this.#statements.set(connection, statements);
    }
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare<ColumnValue[]>(sql);
      statements.set(sql, statement);
    }
    return statement;
  }
}

/** SQLite knows no booleans. */
function bindings(row: Row): ColumnValue[] {
  return Object.values(row).map(value =>
    typeof value === 'boolean' ? Number(value) : value,
  );
}

function blame(error: unknown): unknown {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && AWAY.test(code)
    ? new DatabaseAwayError('SQLite takes no writes', error)
    : error;
}

async function blamed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw blame(error);
  }
}
