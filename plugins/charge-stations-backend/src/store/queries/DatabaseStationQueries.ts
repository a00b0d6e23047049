import { Knex } from 'knex';
import {
  ConditionRow,
  fromConditionRow,
  fromIntervalRow,
  fromStationRow,
  IntervalRow,
  StationRow,
} from '../rows';
import { pageByPosition } from './cursor';
import { isPlaced, isVisible, selectStations } from './selectStations';
import { IndexedStation, readStationIndex } from './stationIndex';
import {
  ListedStation,
  PlacementFilter,
  StationFilter,
  StationQueries,
  StationSort,
  StationsOverview,
} from './StationQueries';

const MOST_OPEN_CONDITIONS = 20;

/** {@link StationQueries} over the registry's copy, the stations' present and their open history. */
export class DatabaseStationQueries implements StationQueries {
  readonly #database: Knex;
  readonly #registry: 'catalog' | 'static';

  private constructor(database: Knex, registry: 'catalog' | 'static') {
    this.#database = database;
    this.#registry = registry;
  }

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }): DatabaseStationQueries {
    return new DatabaseStationQueries(options.database, options.registry);
  }

  async list(
    options: StationFilter & {
      sort: StationSort;
      order: 'asc' | 'desc';
      limit: number;
      cursor?: string;
    },
  ) {
    const selected = selectStations(await this.#index(), options);
    const page = pageByPosition({ ...options, sorted: selected });
    return {
      ...page,
      items: await this.#complete(page.items),
      totalItems: selected.length,
    };
  }

  async overview(
    options: PlacementFilter & Pick<StationFilter, 'visible'>,
  ): Promise<StationsOverview> {
    const stations = (await this.#index()).filter(
      station =>
        isVisible(station, options.visible) && isPlaced(station, options),
    );
    const counts = { faulted: 0, offline: 0, warning: 0, ok: 0, neverSeen: 0 };
    for (const { condition } of stations) {
      counts[condition] += 1;
    }
    const values = (field: 'site' | 'owner' | 'model') =>
      [
        ...new Set(stations.flatMap(({ placement }) => placement[field] ?? [])),
      ].sort();
    return {
      counts,
      sites: values('site'),
      owners: values('owner'),
      models: values('model'),
    };
  }

  async get(identity: string) {
    const [station] = await this.#complete(await this.#index(identity));
    return station;
  }

  #index(identity?: string) {
    return readStationIndex({
      database: this.#database,
      registry: this.#registry,
      identity,
    });
  }

  async #complete(stations: IndexedStation[]): Promise<ListedStation[]> {
    const identities = stations.map(({ identity }) => identity);
    const summaries = await this.#database<StationRow>('stations').whereIn(
      'identity',
      identities,
    );
    const lanes = await this.#database<IntervalRow>('intervals')
      .whereIn('identity', identities)
      .whereNull('to_at');
    const conditions = await this.#database<ConditionRow>('conditions')
      .whereIn('identity', identities)
      .whereNull('closed_at')
      .orderBy(['severity', { column: 'opened_at', order: 'desc' }]);
    const of = <Row extends { identity: string }>(
      rows: Row[],
      identity: string,
    ) => rows.filter(row => row.identity === identity);

    return stations.map(({ identity, placement, condition }) => ({
      identity,
      placement,
      condition,
      summary: of(summaries, identity).map(fromStationRow)[0] ?? null,
      lanes: of(lanes, identity).map(fromIntervalRow),
      openConditions: of(conditions, identity)
        .slice(0, MOST_OPEN_CONDITIONS)
        .map(fromConditionRow),
    }));
  }
}
