import { Knex } from 'knex';
import { ImportRun, ImportStation, Millis } from '../model';
import { ImportStore, KnownEvidence } from './ImportStore';
import {
  BigIntValue,
  fromImportRow,
  fromImportStationRow,
  ImportRow,
  ImportStationRow,
  toNumber,
} from './rows';

interface KnownRow {
  identity: string;
  received_at: BigIntValue;
  type: string;
  direction: string | null;
  raw: string | null;
}

/** {@link ImportStore} over the tables of imports and evidence. */
export class DatabaseImportStore implements ImportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseImportStore {
    return new DatabaseImportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async get(id: string): Promise<ImportRun | undefined> {
    const row = await this.#imports().where({ id }).first();
    return row && fromImportRow(row);
  }

  async list(page: { limit: number; offset: number }): Promise<ImportRun[]> {
    const rows = await this.#imports()
      .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
      .limit(page.limit)
      .offset(page.offset);
    return rows.map(fromImportRow);
  }

  async unfinished(): Promise<ImportRun[]> {
    const rows = await this.#imports()
      .where({ state: 'finishing' })
      .orderBy('created_at');
    return rows.map(fromImportRow);
  }

  async stations(
    importId: string,
    identities: string[],
  ): Promise<ImportStation[]> {
    const rows = await this.#stations()
      .where({ import_id: importId })
      .whereIn('identity', identities);
    return rows.map(fromImportStationRow);
  }

  async stationsAfter(
    importId: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<ImportStation[]> {
    const rows = await this.#stations()
      .where({ import_id: importId })
      .where('identity', '>', after)
      .orderBy('identity')
      .limit(limit);
    return rows.map(fromImportStationRow);
  }

  async countStations(importId: string) {
    const rows: Array<{
      is_new: boolean;
      is_rebuilt: boolean;
      count: BigIntValue;
    }> = await this.#database('import_stations')
      .where({ import_id: importId })
      .groupBy('is_new', 'is_rebuilt')
      .select('is_new', 'is_rebuilt')
      .count({ count: '*' });
    const sum = (counted: typeof rows) =>
      counted.reduce((total, { count }) => total + toNumber(count), 0);
    return {
      all: sum(rows),
      changed: sum(rows.filter(row => row.is_new)),
      rebuilt: sum(rows.filter(row => row.is_new && row.is_rebuilt)),
    };
  }

  async markRebuilt({
    importId,
    identity,
  }: {
    importId: string;
    identity: string;
  }): Promise<void> {
    await this.#database('import_stations')
      .where({ import_id: importId, identity })
      .update({ is_rebuilt: true });
    // Its frames may be older than those that were looked at when old ones were deleted.
    await this.#database('evidence_cuts')
      .where({ identity })
      .update({ frames_from: null });
  }

  async evidenceAt(
    moments: Array<{ identity: string; receivedAt: Millis }>,
  ): Promise<KnownEvidence[]> {
    if (moments.length === 0) {
      return [];
    }
    const values = moments.map(() => '(?, cast(? as bigint))').join(', ');
    const rows: KnownRow[] = await this.#database('events')
      .leftJoin('frames', 'frames.id', 'events.id')
      .where('events.part', 0)
      .whereRaw(`(events.identity, events.received_at) in (values ${values})`, [
        ...moments.flatMap(({ identity, receivedAt }) => [
          identity,
          receivedAt,
        ]),
      ])
      .select(
        'events.identity',
        'events.received_at',
        'events.type',
        'frames.direction',
        'frames.raw',
      );
    return rows.map(({ received_at, ...row }) => ({
      ...row,
      receivedAt: toNumber(received_at),
    }));
  }

  async isAnswer(options: {
    identity: string;
    from: Millis;
    to: Millis;
    answer: string;
  }): Promise<boolean> {
    const { identity, from, to, answer } = options;
    const row = await this.#database('events')
      .join('frames', 'frames.id', 'events.id')
      .where('events.identity', identity)
      .where('events.received_at', '>=', from)
      .where('events.received_at', '<=', to)
      .where('frames.answer', answer)
      .first('events.id');
    return row !== undefined;
  }

  #imports() {
    return this.#database<ImportRow>('imports');
  }

  #stations() {
    return this.#database<ImportStationRow>('import_stations');
  }
}
