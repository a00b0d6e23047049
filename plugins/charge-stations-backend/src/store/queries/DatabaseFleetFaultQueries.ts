import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import { readFleetConditions } from './fleetConditions';
import {
  FaultGrouping,
  FleetFault,
  FleetFaultFilter,
  FleetFaultQueries,
} from './FleetFaultQueries';
import { countFaults, groupFaults, groupKey } from './groupFaults';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';

/** Conditions that one answer looks at. */
const MOST_CONDITIONS = 20_000;

const OF_STATION = ['site', 'model', 'firmware', 'owner'] as const;

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

  async list(filter: FleetFaultFilter & { limit: number; cursor?: string }) {
    const { faults, isComplete } = await this.#read(filter);
    const sorted = faults.sort((a, b) => newestFirst(a, b));
    // A fault that opens meanwhile comes before the page that was shown, and moves nothing.
    const [openedAt, shown] = decodeCursor(filter.cursor, { length: 2 }) ?? [
      Infinity,
      0,
    ];
    const start =
      sorted.filter(({ condition }) => condition.openedAt > openedAt).length +
      shown;
    const end = start + filter.limit;
    const items = sorted.slice(start, end);
    return {
      items,
      isComplete,
      ...(end < sorted.length ? { nextCursor: cursorAt(sorted, end) } : {}),
    };
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
    const { from, to, open } = filter;
    // Most stations have no open fault, and the index knows it.
    const asked = [...stations.values()].filter(
      station => !open || station.openFaults > 0,
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

/** The last opening that was shown, and how many of that moment were. */
function cursorAt(sorted: FleetFault[], end: number): string {
  const { openedAt } = sorted[end - 1].condition;
  const ofMoment = sorted
    .slice(0, end)
    .filter(({ condition }) => condition.openedAt === openedAt);
  return encodeCursor([openedAt, ofMoment.length]);
}

function matches(fault: FleetFault, filter: FleetFaultFilter): boolean {
  const { condition } = fault;
  return (
    (!filter.code || condition.code === filter.code) &&
    (!filter.severity || condition.severity === filter.severity) &&
    OF_STATION.every(by => !filter[by] || groupKey(fault, by) === filter[by]) &&
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
