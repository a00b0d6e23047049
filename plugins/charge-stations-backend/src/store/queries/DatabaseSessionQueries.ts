import { setImmediate as nextTurn } from 'node:timers/promises';
import { Knex } from 'knex';
import { TransactionEvent } from '../../model';
import { BigIntValue, EventRow, fromEventRow, toNumber } from '../rows';
import { frameAnswers } from './frameAnswers';
import { HistoryRange } from './HistoryQueries';
import { EventKey, eventKey, inStretch } from './inRange';
import { SessionQueries, StoredSessionEdge } from './SessionQueries';

/** A query on SQLite holds the process for as long as it takes. */
const PAGE_ROWS = 500;

/** As the index over the few of them has it, word for word: databases compare the texts. */
const EDGES = "type in ('transactionStarted', 'transactionStopped')";

type EdgeRow = EventRow & { id: BigIntValue };

/** {@link SessionQueries} over the tables `events` and `frames`. */
export class DatabaseSessionQueries implements SessionQueries {
  readonly #database: Knex;
  readonly #pageRows: number;

  private constructor(options: { database: Knex; pageRows: number }) {
    this.#database = options.database;
    this.#pageRows = options.pageRows;
  }

  static create(options: {
    database: Knex;
    /** Rows a query reads, at most. */
    pageRows?: number;
  }): DatabaseSessionQueries {
    const { database, pageRows = PAGE_ROWS } = options;
    return new DatabaseSessionQueries({ database, pageRows });
  }

  async *readEdges(range: HistoryRange): AsyncGenerator<StoredSessionEdge[]> {
    let after: EventKey | undefined;
    for (;;) {
      const rows: EdgeRow[] = await inStretch(this.#database('events'), {
        ...range,
        order: 'desc',
        after,
      })
        .whereRaw(EDGES)
        .limit(this.#pageRows);
      if (rows.length > 0) {
        yield await this.#edgesOf(rows);
      }
      if (rows.length < this.#pageRows) {
        return;
      }
      after = eventKey(rows[rows.length - 1]);
      await nextTurn();
    }
  }

  async #edgesOf(rows: EdgeRow[]): Promise<StoredSessionEdge[]> {
    const found = rows.map(row => ({
      id: toNumber(row.id),
      event: fromEventRow(row).event as TransactionEvent,
    }));
    const frames = await this.#framesOf(found.map(({ id }) => id));
    // Where another CSMS speaks with the station, its answer is a frame of its own.
    const answers = await frameAnswers(
      this.#database,
      found
        .filter(
          ({ event }) =>
            event.type === 'transactionStarted' && event.transactionId === null,
        )
        .map(({ id }) => id),
    );
    return found.map(({ id, event }) => ({
      event,
      frame: frames.get(id) ?? null,
      answer: answers.get(id)?.raw ?? null,
    }));
  }

  async #framesOf(ids: number[]): Promise<Map<number, string>> {
    const rows: Array<{ id: BigIntValue; raw: string }> = await this.#database(
      'frames',
    )
      .whereIn('id', ids)
      .select('id', 'raw');
    return new Map(rows.map(({ id, raw }) => [toNumber(id), raw]));
  }
}
