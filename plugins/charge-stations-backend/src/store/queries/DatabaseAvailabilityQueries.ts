import { Knex } from 'knex';
import {
  BigIntValue,
  fromPortSumsRow,
  PortSums,
  PortSumsRow,
  SUMMED_COLUMNS,
  toNumberOrNull,
} from '../rows';
import {
  AvailabilityFilter,
  AvailabilityQueries,
  AvailabilityStation,
  PortDaySums,
} from './AvailabilityQueries';
import { DayRange, splitDays } from './dayRanges';
import { NONE } from './FleetFaultQueries';
import { isVisible } from './selectStations';
import { NO_PLACEMENT } from './stationIndex';

const collator = new Intl.Collator('en', { numeric: true });

/** Stations of one query of months, and of days: some milliseconds of SQLite. */
const MONTH_STATIONS = 500;
const DAY_STATIONS = 100;

/** Stations of one query that gives each day a row. */
const LISTED_STATIONS = 20;

const SUMS = [
  ...SUMMED_COLUMNS.map(column => `sum(${column}) as ${column}`),
  `string_agg(repairs, ',') as repairs`,
].join(', ');

const PLACES = ['site', 'owner', 'model'] as const;

interface RolledUpRow {
  identity: string;
  rolled_to: BigIntValue | null;
  first_day: string | null;
}

interface RegistryRow {
  identity: string;
  entity_ref: string;
  title: string | null;
  owner: string | null;
  site: string | null;
  model: string | null;
  service: string | null;
}

/** {@link AvailabilityQueries} over the tables of sums and the copy of the catalog. */
export class DatabaseAvailabilityQueries implements AvailabilityQueries {
  readonly #options: { database: Knex; registry: 'catalog' | 'static' };

  private constructor(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }) {
    this.#options = options;
  }

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }): DatabaseAvailabilityQueries {
    return new DatabaseAvailabilityQueries(options);
  }

  async listStations(
    filter: AvailabilityFilter,
  ): Promise<AvailabilityStation[]> {
    const { database, registry } = this.#options;
    const { identity, visible } = filter;
    const only = (query: Knex.QueryBuilder) =>
      identity === undefined ? query : query.where({ identity });
    const rolledUp: RolledUpRow[] = await only(
      database('rolled_up')
        .select('identity', 'rolled_to', 'first_day')
        .orderBy('identity'),
    );
    // Under the static registry a copy of the catalog is from another time and says nothing.
    const registered: RegistryRow[] =
      registry === 'static'
        ? []
        : await only(
            database('registry')
              .select('identity', 'entity_ref', 'title', 'service', ...PLACES)
              .orderBy('entity_ref'),
          );
    const entities = new Map<string, RegistryRow[]>();
    for (const row of registered) {
      entities.set(row.identity, [...(entities.get(row.identity) ?? []), row]);
    }
    return rolledUp
      .map(row => toStation(row, entities.get(row.identity) ?? []))
      .filter(
        ({ placement }) =>
          // A station that lost its entity keeps its history, and is asked for by name.
          (registry === 'static' ||
            identity !== undefined ||
            placement.entityRefs.length > 0) &&
          isVisible({ placement }, visible) &&
          PLACES.every(
            place =>
              !filter[place] || (placement[place] ?? NONE) === filter[place],
          ),
      );
  }

  async readSums(
    options: DayRange & { identities: string[] },
  ): Promise<PortSums[]> {
    const { identities, ...range } = options;
    const { months, days } = splitDays(range);
    const ports = new Map<string, PortSums>();
    const add = (sums: PortSums) => {
      const key = `${sums.identity} ${sums.port}`;
      const known = ports.get(key);
      ports.set(key, known ? plus(known, sums) : sums);
    };
    if (months) {
      for (const some of slices(identities, MONTH_STATIONS)) {
        (await this.#sums('month', months, some)).forEach(add);
      }
    }
    for (const part of days) {
      for (const some of slices(identities, DAY_STATIONS)) {
        (await this.#sums('day', part, some)).forEach(add);
      }
    }
    return inOrder([...ports.values()], identities);
  }

  async readDays(
    options: DayRange & { identities: string[] },
  ): Promise<PortDaySums[]> {
    const days: PortDaySums[] = [];
    for (const identities of slices(options.identities, LISTED_STATIONS)) {
      const rows: Array<PortSumsRow & { day: string }> = await this.#options
        .database('port_days')
        .whereIn('identity', identities)
        .where('day', '>=', options.from)
        .where('day', '<', options.to);
      days.push(
        ...rows.map(row => ({ day: row.day, ...fromPortSumsRow(row) })),
      );
    }
    return inOrder(
      days.sort((a, b) => (a.day < b.day ? -1 : 1)),
      options.identities,
    );
  }

  async #sums(
    unit: 'day' | 'month',
    range: DayRange,
    identities: string[],
  ): Promise<PortSums[]> {
    const { database } = this.#options;
    const rows: PortSumsRow[] = await database(`port_${unit}s`)
      .whereIn('identity', identities)
      .where(unit, '>=', range.from)
      .where(unit, '<', range.to)
      .groupBy('identity', 'port')
      .select('identity', 'port', database.raw(SUMS));
    return rows.map(fromPortSumsRow);
  }
}

function toStation(
  rolledUp: RolledUpRow,
  entities: RegistryRow[],
): AvailabilityStation {
  const [first] = entities;
  return {
    identity: rolledUp.identity,
    rolledTo: toNumberOrNull(rolledUp.rolled_to),
    firstDay: rolledUp.first_day,
    placement: first
      ? {
          entityRefs: entities.map(({ entity_ref: ref }) => ref),
          title: first.title,
          owner: first.owner,
          site: first.site,
          model: first.model,
        }
      : NO_PLACEMENT,
    service: first?.service ? JSON.parse(first.service) : null,
  };
}

function plus(a: PortSums, b: PortSums): PortSums {
  return {
    identity: a.identity,
    port: a.port,
    millis: {
      up: a.millis.up + b.millis.up,
      degraded: a.millis.degraded + b.millis.degraded,
      down: a.millis.down + b.millis.down,
      unknown: a.millis.unknown + b.millis.unknown,
      unknownOurs: a.millis.unknownOurs + b.millis.unknownOurs,
      planned: a.millis.planned + b.millis.planned,
      excluded: a.millis.excluded + b.millis.excluded,
      outside: a.millis.outside + b.millis.outside,
    },
    openings: a.openings + b.openings,
    repeats: a.repeats + b.repeats,
    repairs: [...a.repairs, ...b.repairs],
    gapRepairs: a.gapRepairs + b.gapRepairs,
  };
}

/** In the order of the stations, and of ports as people number them; what is equal stays as it is. */
function inOrder<T extends Pick<PortSums, 'identity' | 'port'>>(
  sums: T[],
  identities: string[],
): T[] {
  const places = new Map(identities.map((identity, at) => [identity, at]));
  const placeOf = ({ identity }: T) => places.get(identity) ?? 0;
  return sums.sort(
    (a, b) => placeOf(a) - placeOf(b) || collator.compare(a.port, b.port),
  );
}

function slices<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
