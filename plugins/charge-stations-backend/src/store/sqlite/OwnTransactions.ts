import type { Database, Statement } from 'better-sqlite3';
import { PrecedingWriteError } from '../PrecedingWriteError';
import { ColumnValue } from '../rows';
import { SqliteStatement } from './statements';
import { Transactions } from './Transactions';

/** On the connection itself, which blocks the event loop: for a database that no other can open. */
export class OwnTransactions implements Transactions {
  readonly #connection: Database;
  readonly #prepared = new Map<string, Statement<ColumnValue[]>>();
  /** Whether the last one failed. */
  #failed = false;

  constructor(options: { connection: Database }) {
    this.#connection = options.connection;
  }

  async run(
    statements: SqliteStatement[],
    options: { follows: boolean } = { follows: false },
  ): Promise<void> {
    if (options.follows && this.#failed) {
      throw new PrecedingWriteError('The transaction before this one failed');
    }
    this.#failed = true;
    const transaction = this.#connection.transaction(() => {
      for (const { sql, rows } of statements) {
        const statement = this.#prepare(sql);
        rows.forEach(row => statement.run(...row));
      }
    });
    transaction.immediate();
    this.#failed = false;
  }

  close(): void {}

  #prepare(sql: string): Statement<ColumnValue[]> {
    const statement =
      this.#prepared.get(sql) ?? this.#connection.prepare<ColumnValue[]>(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
