import { Knex } from 'knex';
import { PrecedingWriteError, whenWritten } from './PrecedingWriteError';

/** Runs something as one transaction; one that `follows` only if the one before on the same connection went through. */
export type Run<Connection, Work> = (
  connection: Connection,
  work: Work,
  options: { follows: boolean },
) => Promise<void>;

export interface SuccessiveTransactionsOptions<Connection, Work> {
  database: Knex;
  run: Run<Connection, Work>;
  /** Names what failed because of the database; whatever else failed it gives back. */
  blame: (error: unknown) => unknown;
}

/** The pool's connection, and how many transactions keep it. */
interface Hold<Connection> {
  connection: Promise<Connection>;
  users: number;
}

type PooledClient = Knex.Client & {
  /** How many wait for a connection. */
  pool: { numPendingAcquires(): number };
};

/**
 * Transactions of which each may be handed over while the one before it is under way, so that the database goes from
 * one to the next without waiting for the event loop. They pass one connection of the pool on to each other, until
 * somebody else waits for one.
 */
export class SuccessiveTransactions<Connection, Work> {
  readonly #client: PooledClient;
  readonly #run: Run<Connection, Work>;
  readonly #blame: (error: unknown) => unknown;
  /** The last that was handed over. */
  #last: { ended: Promise<void>; hold: Hold<Connection> } | null = null;

  constructor(options: SuccessiveTransactionsOptions<Connection, Work>) {
    this.#client = options.database.client;
    this.#run = options.run;
    this.#blame = options.blame;
  }

  /**
   * All of it in one transaction, after the one that `run` returned `after` for and only if that went through.
   *
   * @throws DatabaseAwayError where the database takes no writes, PrecedingWriteError where the one before failed.
   */
  run(work: Work, options: { after?: Promise<void> }): Promise<void> {
    const { after } = options;
    const shared = this.#last?.ended === after ? this.#last?.hold : undefined;
    const follows =
      shared !== undefined &&
      shared.users > 0 &&
      this.#client.pool.numPendingAcquires() === 0;
    const hold = follows ? shared : this.#hold(after);
    const ended = this.#runOn(hold, { work, follows });
    this.#last = { ended, hold };
    return ended;
  }

  #hold(after: Promise<void> | undefined): Hold<Connection> {
    return {
      connection: whenWritten(after).then(() =>
        this.#client.acquireConnection(),
      ),
      users: 0,
    };
  }

  async #runOn(
    hold: Hold<Connection>,
    transaction: { work: Work; follows: boolean },
  ): Promise<void> {
    const { work, follows } = transaction;
    hold.users += 1;
    try {
      await this.#run(await hold.connection, work, { follows });
    } catch (error) {
      throw error instanceof PrecedingWriteError ? error : this.#blame(error);
    } finally {
      await this.#leave(hold);
    }
  }

  async #leave(hold: Hold<Connection>): Promise<void> {
    hold.users -= 1;
    if (hold.users === 0) {
      await hold.connection.then(
        connection => this.#client.releaseConnection(connection),
        () => {},
      );
    }
  }
}
