import { PrecedingWriteError } from '../PrecedingWriteError';

/** What is needed of a client of node-postgres: https://node-postgres.com/apis/client */
export interface PostgresConnection {
  /**
   * Whether a query is sent while another is under way. Versions that know nothing of it send one after the other,
   * which is as right and slower.
   */
  pipeline?: boolean;
  query(sql: string): Promise<unknown>;
}

/** Of no class that PostgreSQL has errors in: https://www.postgresql.org/docs/15/errcodes-appendix.html */
const NOT_WRITTEN = 'FC001';

/** A variable of the session, which a transaction that fails leaves as it was. */
const WRITTEN = 'forecourt.written';

/**
 * Transactions of one connection, each sent as one message and before the one ahead of it has ended, so that the server
 * goes from one to the next by itself. It would do so after a failure too; hence each notes its number in the session,
 * and one that follows another begins by looking for that one's.
 */
export class PipelinedTransactions {
  readonly #connection: PostgresConnection;
  #number = 0;
  #underWay = 0;

  constructor(options: { connection: PostgresConnection }) {
    this.#connection = options.connection;
  }

  /**
   * Statements in one transaction, which PostgreSQL makes of every message:
   * https://www.postgresql.org/docs/15/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT
   *
   * @throws PrecedingWriteError where it `follows` another and that one did not go through.
   */
  async run(sql: string, options: { follows: boolean }): Promise<void> {
    const preceding = this.#number;
    this.#number += 1;
    const message = [
      ...(options.follows ? [onlyAfter(preceding)] : []),
      sql,
      `select set_config('${WRITTEN}', '${this.#number}', false)`,
    ].join(';\n');
    this.#begin();
    try {
      await this.#connection.query(message);
    } catch (error) {
      throw isNotWritten(error)
        ? new PrecedingWriteError('The transaction before this one failed')
        : error;
    } finally {
      this.#end();
    }
  }

  #begin() {
    this.#underWay += 1;
    this.#connection.pipeline = true;
  }

  /** Others who get the connection may read with a cursor, which nothing may be sent behind. */
  #end() {
    this.#underWay -= 1;
    if (this.#underWay === 0) {
      this.#connection.pipeline = false;
    }
  }
}

function onlyAfter(number: number): string {
  return `do $$ begin
    if current_setting('${WRITTEN}', true) is distinct from '${number}' then
      raise exception 'not written' using errcode = '${NOT_WRITTEN}';
    end if;
  end $$`;
}

function isNotWritten(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === NOT_WRITTEN;
}

/** One a connection, whoever writes on it. */
const TRANSACTIONS = new WeakMap<PostgresConnection, PipelinedTransactions>();

export function pipelinedTransactionsOf(
  connection: PostgresConnection,
): PipelinedTransactions {
  const transactions =
    TRANSACTIONS.get(connection) ?? new PipelinedTransactions({ connection });
  TRANSACTIONS.set(connection, transactions);
  return transactions;
}
