import { SqliteStatement } from './statements';

/** Where the transactions of one connection are run. */
export interface Transactions {
  /**
   * All statements in one transaction, durable when the promise resolves. One that `follows` is only run if the
   * one that was handed over before it went through.
   *
   * @throws PrecedingWriteError where that one did not.
   */
  run(
    statements: SqliteStatement[],
    options?: { follows: boolean },
  ): Promise<void>;
  /** To be called when the connection is closed. */
  close(): void;
}
