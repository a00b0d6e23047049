import { SqliteStatement } from './statements';

/** Where the transactions of one connection are run. */
export interface Transactions {
  /** All statements in one transaction, durable when the promise resolves. */
  run(statements: SqliteStatement[]): Promise<void>;
  /** To be called when the connection is closed. */
  close(): void;
}
