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
  SUMMED_COLUMNS,
  toNumber,
  toNumberOrNull,
  toPortSumsRow,
} from './rows';

const WEEK: Millis = 7 * 24 * 60 * 60 * 1000;

/** Rows a statement: fifteen columns each stay far below every engine's limit of bindings. */
const CHUNK = 250;

const TIME_ZONE = 'availability.timeZone';
const FOR_EVER = '9999-11-30';

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

const ADD_UP_MONTHS = `
  insert into port_months (identity, month, port, ${SUMMED_COLUMNS.join()}, repairs)
  select identity, substr(day, 1, 7), port,
    ${SUMMED_COLUMNS.map(column => `sum(${column})`).join()},
    string_agg(repairs, ',')
  from port_days
  where identity = ? and day >= ? and day < ?
  group by identity, substr(day, 1, 7), port`;

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

async function writeSums(transaction: Knex, sums: StationSums): Promise<void> {
  const { identity, from, to = FOR_EVER, days, rolledTo, takenIn } = sums;
  const months = { from: from.slice(0, 7), to: monthAfter(to) };
  await transaction('port_days')
    .where({ identity })
    .where('day', '>=', from)
    .where('day', '<', to)
    .delete();
  for (const some of chunks(days)) {
    await transaction('port_days').insert(
      some.map(day => ({ day: day.day, ...toPortSumsRow(day) })),
    );
  }
  await transaction('port_months')
    .where({ identity })
    .where('month', '>=', months.from)
    .where('month', '<', months.to)
    .delete();
  await transaction.raw(ADD_UP_MONTHS, [identity, months.from, months.to]);
  const [first] = await transaction('port_days')
    .where({ identity })
    .min<Array<{ day: string | null }>>({ day: 'day' });
  await transaction('rolled_up')
    .insert({ identity, rolled_to: rolledTo, first_day: first.day })
    .onConflict('identity')
    .merge();
  // Not those that came since, of which the sums know nothing.
  for (const some of chunks(takenIn)) {
    await transaction('changed_histories').whereIn('id', some).delete();
  }
}

function monthAfter(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
