import type { Database } from 'better-sqlite3';
import { Knex } from 'knex';
import { whenWritten } from '../PrecedingWriteError';
import { blame, SqliteClient, transactionsOf } from './runStatements';
import { SqliteStatement } from './statements';

/** The pool's connection, and how many transactions keep it. */
interface Hold {
  connection: Promise<Database>;
  users: number;
}

/**
 * Transactions of which each may be handed over while the one before it is under way, so that the thread goes from
 * one to the next without waiting for the event loop. They pass the pool's one connection on to each other, until
 * somebody else waits for it.
 */
export class SuccessiveTransactions {
  readonly #client: SqliteClient;
  /** The last that was handed over. */
  #last: { ended: Promise<void>; hold: Hold } | null = null;

  constructor(options: { database: Knex }) {
    this.#client = options.database.client;
  }

  /**
   * All statements in one transaction, after the one that `run` returned `after` for and only if that went through.
   *
   * @throws DatabaseAwayError where SQLite takes no writes, PrecedingWriteError where the one before failed.
   */
  run(
    statements: SqliteStatement[],
    options: { after?: Promise<void> },
  ): Promise<void> {
    const { after } = options;
    const shared = this.#last?.ended === after ? this.#last?.hold : undefined;
    const follows =
      shared !== undefined &&
      shared.users > 0 &&
      this.#client.pool.numPendingAcquires() === 0;
    const hold = follows ? shared : this.#hold(after);
    const ended = this.#runOn(hold, { statements, follows });
    this.#last = { ended, hold };
    return ended;
  }

  #hold(after: Promise<void> | undefined): Hold {
    return {
      connection: whenWritten(after).then(() =>
        this.#client.acquireConnection(),
      ),
      users: 0,
    };
  }

  async #runOn(
    hold: Hold,
    transaction: { statements: SqliteStatement[]; follows: boolean },
  ): Promise<void> {
    const { statements, follows } = transaction;
    hold.users += 1;
    try {
      const connection = await hold.connection;
      await transactionsOf(connection, this.#client.pool).run(statements, {
        follows,
      });
    } catch (error) {
      throw blame(error);
    } finally {
      await this.#leave(hold);
    }
  }

  async #leave(hold: Hold): Promise<void> {
    hold.users -= 1;
    if (hold.users === 0) {
      await hold.connection.then(
        connection => this.#client.releaseConnection(connection),
        () => {},
      );
    }
  }
}
