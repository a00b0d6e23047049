import { Knex } from 'knex';
import { HistoryBase, HistorySize } from '../model';
import { discardHistory, returnToBase } from './discardHistory';
import {
  EventFlags,
  EventSpan,
  HistoryStore,
  RememberedBase,
} from './HistoryStore';
import { EventRow, fromEventRow, StoredEvent, toJsonList } from './rows';
import { BigIntValue, toNumber } from './rows/values';

/** Few enough that neither the query nor what is made of a page holds the process for long. */
const PAGE = 500;

type Row = EventRow & { id: BigIntValue };

/** {@link HistoryStore} over the tables of events and history. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseHistoryStore {
    return new DatabaseHistoryStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async *events(
    identity: string,
    span: EventSpan = {},
  ): AsyncGenerator<StoredEvent[]> {
    let last: Row | undefined;
    do {
      const rows: Row[] = await this.#page(identity, span, last);
      if (rows.length > 0) {
        yield rows.map(fromEventRow);
      }
      last = rows.length === PAGE ? rows[PAGE - 1] : undefined;
    } while (last);
  }

  async size(identity: string): Promise<HistorySize> {
    return {
      conditions: await this.#count('conditions', identity),
      intervals: await this.#count('intervals', identity),
    };
  }

  async base(identity: string): Promise<HistoryBase | null> {
    const row = await this.#database('evidence_cuts')
      .where({ identity })
      .whereNotNull('events_from')
      .first('events_from', 'state');
    return row
      ? {
          eventsFrom: toNumber(row.events_from),
          state: JSON.parse(row.state),
        }
      : null;
  }

  async discard(identity: string, base?: RememberedBase): Promise<void> {
    await this.#database.transaction(transaction =>
      base
        ? returnToBase(transaction, { identity, ...base })
        : discardHistory(transaction, identity),
    );
  }

  async setFlags(changed: EventFlags[]): Promise<void> {
    if (changed.length === 0) {
      return;
    }
    await this.#database.transaction(async transaction => {
      for (const { connectionId, seq, part, flags } of changed) {
        await transaction('events')
          .where({ connection_id: connectionId, seq, part })
          .update({ flags: toJsonList(flags) });
      }
    });
  }

  async #count(table: string, identity: string): Promise<number> {
    const [{ count }]: Array<{ count: BigIntValue }> = await this.#database(
      table,
    )
      .where({ identity })
      .count({ count: '*' });
    return toNumber(count);
  }

  #page(
    identity: string,
    { from, to }: EventSpan,
    after: Row | undefined,
  ): Knex.QueryBuilder {
    const query = this.#database('events')
      .where({ identity })
      .orderBy(['received_at', 'id'])
      .limit(PAGE);
    if (from !== undefined) {
      query.where('received_at', '>=', from);
    }
    if (to !== undefined) {
      query.where('received_at', '<', to);
    }
    return after
      ? query
          .where('received_at', '>=', after.received_at)
          .whereRaw('(received_at, id) > (?, ?)', [after.received_at, after.id])
      : query;
  }
}
