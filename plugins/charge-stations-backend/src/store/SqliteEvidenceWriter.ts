import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Knex } from 'knex';
import { EvidenceRef } from '../model';
import { DatabaseAwayError } from './DatabaseAwayError';
import {
  EvidenceBatch,
  EvidenceWriter,
  Sighting,
  StoredStation,
} from './EvidenceWriter';
import { hasStored } from './hasStored';
import { loadStations } from './loadStations';
import { PROBE } from './probe';
import {
  OwnTransactions,
  SqliteStatement,
  ThreadTransactions,
  toStatements,
  Transactions,
} from './sqlite';
import { toTableChanges } from './tableChanges';

/** Result codes that are about the file or the machine: https://www.sqlite.org/rescode.html */
const AWAY =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|NOMEM|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)/;

interface ConnectionPool {
  on(
    event: 'destroySuccess',
    listener: (eventId: number, connection: Database) => void,
  ): void;
}

/**
 * Writes with prepared statements: twice the throughput of the query builder. A file is written by
 * a thread with a connection of its own. Meanwhile the writer holds the one connection of the
 * service's pool, as it did when it wrote on that one itself: to everybody else this is a
 * transaction like theirs, they wait for it without blocking the event loop, nobody meets a locked
 * file, and nobody's snapshot is overtaken between his reading and his writing.
 */
export class SqliteEvidenceWriter implements EvidenceWriter {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new SqliteEvidenceWriter(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async load(identities: string[]): Promise<Map<string, StoredStation>> {
    return blamed(loadStations(this.#database, identities));
  }

  async hasStored(refs: EvidenceRef[]): Promise<boolean> {
    return blamed(hasStored(this.#database, refs));
  }

  async write(batch: EvidenceBatch): Promise<void> {
    await this.#run(toStatements(toTableChanges(batch)));
  }

  async touch(sightings: Sighting[]): Promise<void> {
    await this.#run([
      {
        sql: 'update stations set last_seen_at = ? where identity = ? and last_seen_at < ?',
        rows: sightings.map(({ identity, at }) => [at, identity, at]),
      },
    ]);
  }

  async probe(): Promise<void> {
    await this.#run([{ sql: PROBE, rows: [[]] }]);
  }

  async #run(statements: SqliteStatement[]): Promise<void> {
    const client: Knex.Client & { pool: ConnectionPool } =
      this.#database.client;
    const connection: Database = await client.acquireConnection();
    try {
      await transactionsOf(connection, client.pool).run(statements);
    } catch (error) {
      throw blame(error);
    } finally {
      await client.releaseConnection(connection);
    }
  }
}

/** One a connection, whoever writes on it. */
const TRANSACTIONS = new WeakMap<Database, Transactions>();

function transactionsOf(
  connection: Database,
  pool: ConnectionPool,
): Transactions {
  const known = TRANSACTIONS.get(connection);
  if (known) {
    return known;
  }
  const transactions = createTransactions(connection);
  TRANSACTIONS.set(connection, transactions);
  pool.on('destroySuccess', (_eventId, destroyed) => {
    if (destroyed === connection) {
      transactions.close();
    }
  });
  return transactions;
}

function createTransactions(connection: Database): Transactions {
  // Two copies of the SQLite library in one process would undo each other's locks on a file:
  // https://www.sqlite.org/howtocorrupt.html#_multiple_copies_of_sqlite_linked_into_the_same_application
  const isOurDriver = connection instanceof SqliteDatabase;
  return connection.memory || !isOurDriver
    ? new OwnTransactions({ connection })
    : new ThreadTransactions({ filename: connection.name });
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
