import { Knex } from 'knex';
import { Millis, PortDay, StationService } from '../model';
import {
  AvailabilityStore,
  DueStation,
  StationHistory,
} from './AvailabilityStore';
import { readIntervals, readLanes } from './queries/laneIntervals';
import {
  BigIntValue,
  ConditionRow,
  fromConditionRow,
  SUMMED_COLUMNS,
  toNumberOrNull,
  toPortSumsRow,
} from './rows';

const DAY: Millis = 24 * 60 * 60 * 1000;
const WEEK: Millis = 7 * DAY;

/** Rows a statement: fifteen columns each stay far below every engine's limit of bindings. */
const CHUNK = 250;

const TIME_ZONE = 'availability.timeZone';
const FOR_EVER = '9999-12';

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

  async takeInNew(): Promise<void> {
    await this.#database.raw(
      `insert into rolled_up (identity, rolled_to)
       select distinct identity, cast(null as bigint) from changed_histories
       where true
       on conflict (identity) do nothing`,
    );
  }

  async listDue(options: {
    before: Millis;
    after: string;
    limit: number;
  }): Promise<DueStation[]> {
    const { before, after, limit } = options;
    const identities: string[] = await this.#database('rolled_up')
      .where('identity', '>', after)
      .where(behind =>
        behind
          .whereNull('rolled_to')
          .orWhere('rolled_to', '<', before)
          .orWhereExists(this.#changesOfPast()),
      )
      .orderBy('identity')
      .limit(limit)
      .pluck('identity');
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
        service: toService(entity?.service ?? null),
        site: entity?.site ?? null,
        owner: entity?.owner ?? null,
        model: entity?.model ?? null,
      };
    });
  }

  /** Most changes are of today, and are taken in with the next sums. */
  #changesOfPast(): Knex.QueryBuilder {
    return this.#database('changed_histories')
      .select('id')
      .whereRaw('changed_histories.identity = rolled_up.identity')
      .whereRaw('from_at < rolled_to - ?', [DAY]);
  }

  async takeInChanges(identity: string): Promise<Millis | null> {
    return this.#database.transaction(async transaction => {
      const changes: Array<{ id: BigIntValue; from_at: BigIntValue }> =
        await transaction('changed_histories')
          .where({ identity })
          .select('id', 'from_at');
      const row: { rolled_to: BigIntValue | null } | undefined =
        await transaction('rolled_up').where({ identity }).first('rolled_to');
      const rolledTo = toNumberOrNull(row?.rolled_to ?? null);
      if (changes.length === 0) {
        return rolledTo;
      }
      const from = changes.reduce(
        (least, change) => Math.min(least, Number(change.from_at)),
        Infinity,
      );
      // Not those that came meanwhile, of which nobody knows yet.
      for (const some of chunks(changes)) {
        await transaction('changed_histories')
          .whereIn(
            'id',
            some.map(({ id }) => id),
          )
          .delete();
      }
      if (rolledTo === null || from >= rolledTo) {
        return rolledTo;
      }
      await transaction('rolled_up')
        .where({ identity })
        .update({ rolled_to: from });
      return from;
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

  async replaceDays(options: {
    identity: string;
    from: string;
    to?: string;
    days: PortDay[];
    rolledTo: Millis;
  }): Promise<void> {
    const { identity, from, to, days, rolledTo } = options;
    const month = from.slice(0, 7);
    const end = to === undefined ? FOR_EVER : monthAfter(to);
    await this.#database.transaction(async transaction => {
      const old = transaction('port_days')
        .where({ identity })
        .where('day', '>=', from);
      await (to === undefined ? old : old.where('day', '<', to)).delete();
      for (const some of chunks(days)) {
        await transaction('port_days').insert(
          some.map(day => ({ day: day.day, ...toPortSumsRow(day) })),
        );
      }
      await transaction('port_months')
        .where({ identity })
        .where('month', '>=', month)
        .where('month', '<', end)
        .delete();
      await transaction.raw(ADD_UP_MONTHS, [identity, month, end]);
      const first = await transaction('port_days')
        .where({ identity })
        .min<Array<{ day: string | null }>>({ day: 'day' });
      await transaction('rolled_up')
        .insert({ identity, rolled_to: rolledTo, first_day: first[0].day })
        .onConflict('identity')
        .merge();
    });
  }

  async noteChange(options: {
    identities: string[] | 'all';
    from: Millis;
  }): Promise<void> {
    const { identities, from } = options;
    if (identities === 'all') {
      await this.#database.raw(
        `insert into changed_histories (identity, from_at)
         select identity, cast(? as bigint) from rolled_up`,
        [from],
      );
      return;
    }
    await this.#database.batchInsert(
      'changed_histories',
      identities.map(identity => ({ identity, from_at: from })),
      CHUNK,
    );
  }
}

function monthAfter(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}

function toService(text: string | null): StationService | null {
  return text === null ? null : JSON.parse(text);
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
