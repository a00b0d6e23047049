import { Knex } from 'knex';
import {
  HistorySize,
  Millis,
  RebuildFailure,
  RebuildRun,
  RebuiltStations,
} from '../model';
import { RebuildStation, RebuildStore } from './RebuildStore';
import {
  BigIntValue,
  fromRebuildRow,
  RebuildRow,
  RebuildStationRow,
  toNumber,
  toRebuildRow,
} from './rows';

/** Looks up one identity after the other in the index of events, however many events each has. */
const ALL_WITH_EVIDENCE = `
  with recursive known(identity) as (
    select min(identity) from events
    union all
    select (select min(identity) from events where identity > known.identity)
    from known where known.identity is not null
  )
  select identity from known where identity is not null`;

/** {@link RebuildStore} over the tables of rebuilds and evidence. */
export class DatabaseRebuildStore implements RebuildStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseRebuildStore {
    return new DatabaseRebuildStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async withoutEvidence(identities: string[]): Promise<string[]> {
    const missing: string[] = [];
    for (const identity of identities) {
      const event = await this.#database('events')
        .where({ identity })
        .first('id');
      if (!event) {
        missing.push(identity);
      }
    }
    return missing;
  }

  async add(run: RebuildRun, identities: string[] | null): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction<RebuildRow>('rebuilds').insert(toRebuildRow(run));
      if (identities === null) {
        await transaction.raw(
          `insert into rebuild_stations (rebuild_id, identity, state)
          select cast(? as varchar(36)), identity, 'waiting'
          from (${ALL_WITH_EVIDENCE}) as evident`,
          [run.id],
        );
      } else {
        await transaction.batchInsert(
          'rebuild_stations',
          identities.map(identity => ({
            rebuild_id: run.id,
            identity,
            state: 'waiting',
          })),
          100,
        );
      }
    });
  }

  async get(id: string): Promise<RebuildRun | undefined> {
    const row = await this.#rebuilds().where({ id }).first();
    return row && fromRebuildRow(row);
  }

  async list(page: { limit: number; offset: number }): Promise<RebuildRun[]> {
    const rows = await this.#rebuilds()
      .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
      .limit(page.limit)
      .offset(page.offset);
    return rows.map(fromRebuildRow);
  }

  async next(): Promise<RebuildRun | undefined> {
    for (const state of ['running', 'waiting'] as const) {
      const row = await this.#rebuilds()
        .where({ state })
        .orderBy(['created_at', 'id'])
        .first();
      if (row) {
        return fromRebuildRow(row);
      }
    }
    return undefined;
  }

  async start({ id, at }: { id: string; at: Millis }): Promise<void> {
    await this.#rebuilds()
      .where({ id, state: 'waiting' })
      .update({ state: 'running', started_at: at, updated_at: at });
  }

  async end(options: {
    id: string;
    state: 'done' | 'cancelled' | 'failed';
    at: Millis;
  }): Promise<boolean> {
    const { id, state, at } = options;
    const ended = await this.#rebuilds()
      .where({ id })
      .whereIn('state', ['waiting', 'running'])
      .update({ state, ended_at: at, updated_at: at });
    return ended > 0;
  }

  async nextStation(id: string): Promise<RebuildStation | undefined> {
    const row = await this.#stations()
      .where({ rebuild_id: id, state: 'waiting' })
      .orderBy('identity')
      .first('identity');
    return row && { rebuildId: id, identity: row.identity };
  }

  async begunStations(): Promise<RebuildStation[]> {
    const rows = await this.#stations()
      .where({ state: 'begun' })
      .select('rebuild_id', 'identity');
    return rows.map(({ rebuild_id: rebuildId, identity }) => ({
      rebuildId,
      identity,
    }));
  }

  async beginStation(
    station: RebuildStation & { before: HistorySize },
  ): Promise<void> {
    const { before } = station;
    await this.#stations()
      .where({ rebuild_id: station.rebuildId, identity: station.identity })
      .update({
        state: 'begun',
        conditions_before: before.conditions,
        intervals_before: before.intervals,
      });
  }

  async endStation(
    station: RebuildStation & {
      reason: string | null;
      after: HistorySize;
      at: Millis;
    },
  ): Promise<void> {
    const { rebuildId, identity, reason, after, at } = station;
    await this.#database.transaction(async transaction => {
      await transaction<RebuildStationRow>('rebuild_stations')
        .where({ rebuild_id: rebuildId, identity })
        .update({
          state: reason === null ? 'done' : 'failed',
          reason,
          conditions_after: after.conditions,
          intervals_after: after.intervals,
        });
      await transaction<RebuildRow>('rebuilds')
        .where({ id: rebuildId })
        .update({ updated_at: at });
    });
  }

  async countStations(id: string): Promise<RebuiltStations> {
    const differs =
      'conditions_before <> conditions_after or intervals_before <> intervals_after';
    const rows: Array<{
      state: RebuildStationRow['state'];
      count: BigIntValue;
      differing: BigIntValue;
    }> = await this.#database('rebuild_stations')
      .where({ rebuild_id: id })
      .groupBy('state')
      .select('state')
      .count({ count: '*' })
      .select({
        differing: this.#database.raw(
          `sum(case when ${differs} then 1 else 0 end)`,
        ),
      });
    const inState = (state: RebuildStationRow['state']) =>
      toNumber(rows.find(row => row.state === state)?.count ?? 0);
    return {
      total: rows.reduce((total, { count }) => total + toNumber(count), 0),
      done: inState('done'),
      failed: inState('failed'),
      differing: toNumber(
        rows.find(({ state }) => state === 'done')?.differing ?? 0,
      ),
    };
  }

  async failures(
    id: string,
    { limit }: { limit: number },
  ): Promise<RebuildFailure[]> {
    const rows = await this.#stations()
      .where({ rebuild_id: id, state: 'failed' })
      .orderBy('identity')
      .limit(limit)
      .select('identity', 'reason');
    return rows.map(({ identity, reason }) => ({
      identity,
      reason: reason ?? '',
    }));
  }

  #rebuilds() {
    return this.#database<RebuildRow>('rebuilds');
  }

  #stations() {
    return this.#database<RebuildStationRow>('rebuild_stations');
  }
}
