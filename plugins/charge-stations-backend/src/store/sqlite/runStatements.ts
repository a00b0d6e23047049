import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Knex } from 'knex';
import { DatabaseAwayError } from '../DatabaseAwayError';
import { OwnTransactions } from './OwnTransactions';
import { SqliteStatement } from './statements';
import { ThreadTransactions } from './ThreadTransactions';
import { Transactions } from './Transactions';

/** Result codes that are about the file or the machine: https://www.sqlite.org/rescode.html */
const AWAY =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|NOMEM|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)/;

interface ConnectionPool {
  on(
    event: 'destroySuccess',
    listener: (eventId: number, connection: Database) => void,
  ): void;
  /** How many wait for a connection. */
  numPendingAcquires(): number;
}

export type SqliteClient = Knex.Client & { pool: ConnectionPool };

/**
 * Runs statements in one transaction, where the evidence of this database is written. Whoever has the pool's one
 * connection meanwhile waits.
 *
 * @throws DatabaseAwayError where SQLite takes no writes.
 */
export async function runStatements(
  database: Knex,
  statements: SqliteStatement[],
): Promise<void> {
  const client: SqliteClient = database.client;
  const connection: Database = await client.acquireConnection();
  try {
    await transactionsOf(connection, client.pool).run(statements);
  } catch (error) {
    throw blame(error);
  } finally {
    await client.releaseConnection(connection);
  }
}

/** One a connection, whoever writes on it. */
const TRANSACTIONS = new WeakMap<Database, Transactions>();

export function transactionsOf(
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

/** What failed because of the file or the machine is said to be so. */
export function blame(error: unknown): unknown {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && AWAY.test(code)
    ? new DatabaseAwayError('SQLite takes no writes', error)
    : error;
}
