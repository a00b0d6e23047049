import { NotFoundError } from '@backstage/errors';
import type {
  ApiOcpiView,
  ApiStation,
  ApiStationCondition,
  ListStationsQuery,
  ListUnregisteredQuery,
  StationsSummaryQuery,
} from '@forecourt/plugin-charge-stations-common';
import { aStorage } from '../fixtures';
import type { FakeWorld } from './FakeWorld';
import { isOneOf } from './fleetFaultsOf';
import { distinct, page } from './page';

/** Stations as they are now, and what the portal has of them. */
export class FakeStations {
  /** Every query of `listStations`, oldest first. */
  readonly stationQueries: ListStationsQuery[] = [];
  protected readonly world: FakeWorld;

  constructor(world: FakeWorld = {}) {
    this.world = world;
  }

  async listStations(query: ListStationsQuery = {}) {
    this.stationQueries.push(query);
    const items = sorted(
      this.stations().filter(station => matches(station, query)),
      query,
    );
    return { ...page(items, query), totalItems: items.length };
  }

  async getStationsSummary(query: StationsSummaryQuery = {}) {
    const stations = this.stations().filter(station => matches(station, query));
    const count = (condition: ApiStationCondition) =>
      stations.filter(station => station.condition === condition).length;
    return {
      total: stations.length,
      faulted: count('faulted'),
      offline: count('offline'),
      warning: count('warning'),
      ok: count('ok'),
      neverSeen: count('neverSeen'),
      unregistered: this.world.unregistered?.length ?? 0,
      sites: distinct(stations.map(station => station.site)),
      owners: distinct(stations.map(station => station.owner)),
      models: distinct(stations.map(station => station.model)),
    };
  }

  async getStation(identity: string) {
    return this.station(identity);
  }

  async getOcpiView(identity: string): Promise<ApiOcpiView> {
    this.station(identity);
    return this.world.ocpi?.[identity] ?? { version: '2.2.1', evses: [] };
  }

  async listUnregistered(query: ListUnregisteredQuery = {}) {
    this.failIfTold();
    return page(this.world.unregistered ?? [], query);
  }

  async getStorage() {
    this.failIfTold();
    return this.world.storage ?? aStorage();
  }

  protected stations() {
    this.failIfTold();
    return this.world.stations ?? [];
  }

  protected station(identity: string) {
    const station = this.stations().find(it => it.identity === identity);
    if (!station) {
      throw new NotFoundError(`No station ${identity}`);
    }
    return station;
  }

  protected failIfTold() {
    if (this.world.failure) {
      throw this.world.failure;
    }
  }
}

function matches(station: ApiStation, query: ListStationsQuery): boolean {
  const { identity, title, site, model, owner } = station;
  const text = [identity, title, site, model, owner].join(' ').toLowerCase();
  return (
    (!query.search || text.includes(query.search.toLowerCase())) &&
    (!query.condition || query.condition === station.condition) &&
    (!query.site || query.site === site) &&
    (!query.owner || isOneOf(query.owner, owner)) &&
    (!query.model || query.model === model)
  );
}

const WORST_FIRST: ApiStationCondition[] = [
  'faulted',
  'offline',
  'warning',
  'neverSeen',
  'ok',
];

function sorted(stations: ApiStation[], query: ListStationsQuery) {
  const sort = query.sort ?? 'status';
  const direction = query.order === 'desc' ? -1 : 1;
  const keyOf = (station: ApiStation): string => {
    switch (sort) {
      case 'status':
        return String(WORST_FIRST.indexOf(station.condition));
      case 'openFaults':
        return String(station.openFaults[0]?.severity ?? 9);
      default:
        return station[sort] ?? '';
    }
  };
  return [...stations].sort(
    (a, b) => direction * keyOf(a).localeCompare(keyOf(b)),
  );
}
