import { Knex } from 'knex';
import { Millis, WindowScope } from '../model';
import {
  AvailabilityStore,
  DueStation,
  HistoryChanges,
  StationHistory,
  StationSums,
} from './AvailabilityStore';
import { readIntervals, readLanes } from './queries/laneIntervals';
import {
  BigIntValue,
  ConditionRow,
  fromConditionRow,
  toNumber,
  toNumberOrNull,
} from './rows';
import { writeSums } from './writeSums';

const WEEK: Millis = 7 * 24 * 60 * 60 * 1000;

const TIME_ZONE = 'availability.timeZone';

interface ChangeRow extends RolledUpRow {
  id: BigIntValue;
  from_at: BigIntValue;
}

interface RolledUpRow {
  identity: string;
  rolled_to: BigIntValue | null;
}

interface RegistryRow {
  identity: string;
  service: string | null;
  site: string | null;
  owner: string | null;
  model: string | null;
}

/** {@link AvailabilityStore} over the tables of sums and of history. */
export class DatabaseAvailabilityStore implements AvailabilityStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAvailabilityStore {
    return new DatabaseAvailabilityStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async useTimeZone(timeZone: string): Promise<void> {
    await this.#database.transaction(async transaction => {
      const [used] = await transaction('meta')
        .where({ key: TIME_ZONE })
        .pluck<string[]>('value');
      if (used === timeZone) {
        return;
      }
      await transaction('rolled_up').update({ rolled_to: null });
      await transaction('meta')
        .insert({ key: TIME_ZONE, value: timeZone })
        .onConflict('key')
        .merge();
    });
  }

  async readChanges(limit: number): Promise<HistoryChanges[]> {
    const rows: ChangeRow[] = await this.#database('changed_histories')
      .leftJoin('rolled_up', 'rolled_up.identity', 'changed_histories.identity')
      .orderBy('changed_histories.id')
      .limit(limit)
      .select(
        'changed_histories.id',
        'changed_histories.identity',
        'from_at',
        'rolled_to',
      );
    const byStation = new Map<string, HistoryChanges>();
    for (const row of rows) {
      const { identity } = row;
      const changes = byStation.get(identity) ?? {
        identity,
        from: Infinity,
        rolledTo: toNumberOrNull(row.rolled_to),
        ids: [],
      };
      changes.from = Math.min(changes.from, toNumber(row.from_at));
      changes.ids.push(toNumber(row.id));
      byStation.set(identity, changes);
    }
    return [...byStation.values()];
  }

  async listDue(options: {
    before: Millis;
    after: string;
    limit: number;
  }): Promise<string[]> {
    const { before, after, limit } = options;
    return this.#database('rolled_up')
      .where('identity', '>', after)
      .where(behind =>
        behind.whereNull('rolled_to').orWhere('rolled_to', '<', before),
      )
      .orderBy('identity')
      .limit(limit)
      .pluck<string[]>('identity');
  }

  async describe(identities: string[]): Promise<DueStation[]> {
    const rolled = await this.#database<RolledUpRow>('rolled_up')
      .whereIn('identity', identities)
      .select('identity', 'rolled_to');
    const rolledTo = new Map(rolled.map(row => [row.identity, row.rolled_to]));
    const rows: RegistryRow[] = await this.#database('registry')
      .whereIn('identity', identities)
      .orderBy('entity_ref', 'desc')
      .select('identity', 'service', 'site', 'owner', 'model');
    // Of two entities with one identity the first one's word counts.
    const entities = new Map(rows.map(row => [row.identity, row]));
    return identities.map(identity => {
      const entity = entities.get(identity);
      return {
        identity,
        rolledTo: toNumberOrNull(rolledTo.get(identity) ?? null),
        service: entity?.service ? JSON.parse(entity.service) : null,
        site: entity?.site ?? null,
        owner: entity?.owner ?? null,
        model: entity?.model ?? null,
      };
    });
  }

  async historyBegin(identity: string): Promise<Millis | null> {
    const [row]: Array<{ begin: BigIntValue | null }> = await this.#database(
      'intervals',
    )
      .where({ identity })
      .min({ begin: 'from_at' });
    return toNumberOrNull(row.begin);
  }

  async readHistory(options: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<StationHistory> {
    const { identity, from, to } = options;
    const lanes = await readLanes(this.#database, identity);
    const conditions = await this.#database<ConditionRow>('conditions')
      .where({ identity })
      .where('opened_at', '<', to)
      .where(open =>
        open.whereNull('closed_at').orWhere('closed_at', '>=', from - WEEK),
      )
      .orderBy(['opened_at', 'number']);
    return {
      lanes,
      intervals: await readIntervals(this.#database, { ...options, lanes }),
      conditions: conditions.map(fromConditionRow),
    };
  }

  async write(sums: StationSums[]): Promise<void> {
    await this.#database.transaction(async transaction => {
      for (const ofStation of sums) {
        await writeSums(transaction, ofStation);
      }
    });
  }

  async noteChange(options: {
    scope: WindowScope;
    from: Millis;
  }): Promise<void> {
    const { scope, from } = options;
    switch (scope.type) {
      case 'station':
        await this.#database('changed_histories').insert({
          identity: scope.identity,
          from_at: from,
        });
        return;
      case 'fleet':
        await this.#database.raw(
          `insert into changed_histories (identity, from_at)
           select identity, cast(? as bigint) from rolled_up`,
          [from],
        );
        return;
      default:
        await this.#database.raw(
          `insert into changed_histories (identity, from_at)
           select identity, cast(? as bigint) from registry where ?? = ?`,
          [from, scope.type, scope.ref],
        );
    }
  }
}
