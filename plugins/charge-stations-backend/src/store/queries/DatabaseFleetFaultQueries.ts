import { Knex } from 'knex';
import { pageByPosition, pageOfNewest } from './cursor';
import { readFleetConditions } from './fleetConditions';
import {
  FaultGrouping,
  FleetFault,
  FleetFaultFilter,
  FleetFaultQueries,
  FleetFaultSort,
} from './FleetFaultQueries';
import {
  countFaults,
  groupFaults,
  isOfStations,
  stationKey,
} from './groupFaults';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';

/** Conditions that one answer looks at. */
const MOST_CONDITIONS = 20_000;

/** {@link FleetFaultQueries} over the table `conditions`, joined with the stations in memory. */
export class DatabaseFleetFaultQueries implements FleetFaultQueries {
  readonly #options: {
    database: Knex;
    registry: 'catalog' | 'static';
    most: number;
  };

  private constructor(options: {
    database: Knex;
    registry: 'catalog' | 'static';
    most: number;
  }) {
    this.#options = options;
  }

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
    most?: number;
  }): DatabaseFleetFaultQueries {
    return new DatabaseFleetFaultQueries({ most: MOST_CONDITIONS, ...options });
  }

  async list(
    filter: FleetFaultFilter & {
      sort?: FleetFaultSort;
      limit: number;
      cursor?: string;
    },
  ) {
    const { faults, isComplete } = await this.#read(filter);
    const page =
      filter.sort === 'worst'
        ? pageByPosition({ ...filter, sorted: faults.sort(worstFirst) })
        : pageOfNewest({
            ...filter,
            sorted: faults.sort(newestFirst),
            time: ({ condition }) => condition.openedAt,
          });
    return { ...page, isComplete };
  }

  async groups(filter: FleetFaultFilter & { by: FaultGrouping }) {
    const { faults, isComplete } = await this.#read(filter);
    return {
      groups: groupFaults(faults, filter),
      total: countFaults(faults),
      isComplete,
    };
  }

  async #read(filter: FleetFaultFilter) {
    const index = await readStationIndex(this.#options);
    const stations = new Map(
      index
        .filter(station => isVisible(station, filter.visible))
        .map(station => [station.identity, station]),
    );
    const { from, to, open, owners } = filter;
    // Faults of other stations would use up what one answer looks at. Most stations have no open fault, and the
    // index knows it.
    const asked = [...stations.values()].filter(
      station =>
        (!open || station.openFaults > 0) &&
        isOfStations(station, filter) &&
        (!owners || owners.includes(stationKey(station, 'owner'))),
    );
    const { conditions, isComplete } = await readFleetConditions({
      ...this.#options,
      identities: asked.map(({ identity }) => identity),
      from,
      to,
      open,
    });
    const faults = conditions.flatMap(condition => {
      const station = stations.get(condition.identity);
      return station
        ? {
            condition,
            placement: station.placement,
            firmware: station.firmware,
          }
        : [];
    });
    return {
      faults: faults.filter(fault => matches(fault, filter)),
      isComplete,
    };
  }
}

function newestFirst(a: FleetFault, b: FleetFault): number {
  return (
    b.condition.openedAt - a.condition.openedAt ||
    a.condition.identity.localeCompare(b.condition.identity, 'en') ||
    b.condition.number - a.condition.number
  );
}

function worstFirst(a: FleetFault, b: FleetFault): number {
  return a.condition.severity - b.condition.severity || newestFirst(a, b);
}

function matches(fault: FleetFault, filter: FleetFaultFilter): boolean {
  const { condition } = fault;
  return (
    (!filter.code || condition.code === filter.code) &&
    (!filter.severity || condition.severity === filter.severity) &&
    (!filter.search || mentions(fault, filter.search.toLocaleLowerCase()))
  );
}

function mentions({ condition, placement }: FleetFault, text: string): boolean {
  const { title, site, model, owner } = placement;
  const { identity, code, vendorErrorCode } = condition;
  return [identity, title, site, model, owner, code, vendorErrorCode].some(
    value => value?.toLocaleLowerCase().includes(text),
  );
}
