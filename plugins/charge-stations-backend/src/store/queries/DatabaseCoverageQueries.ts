import { Knex } from 'knex';
import { CoverageQueries, KnownStation } from './CoverageQueries';
import { readFleetConditions } from './fleetConditions';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';

/** Conditions that one answer looks at. */
const MOST_CONDITIONS = 20_000;

/** {@link CoverageQueries} over the tables that the faults of the fleet are read from. */
export class DatabaseCoverageQueries implements CoverageQueries {
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
  }): DatabaseCoverageQueries {
    return new DatabaseCoverageQueries({ most: MOST_CONDITIONS, ...options });
  }

  async seenFaults(range: { from: number; to: number; visible?: Set<string> }) {
    const stations = new Map(
      (await this.stations(range)).map(station => [station.identity, station]),
    );
    const { conditions, isComplete } = await readFleetConditions({
      ...this.#options,
      ...range,
      identities: [...stations.keys()],
    });
    const faults = conditions.map(condition => ({
      identity: condition.identity,
      code: condition.code,
      vendor: stations.get(condition.identity)?.vendor ?? null,
      model: stations.get(condition.identity)?.model ?? null,
      errorCode: condition.errorCode,
      vendorId: condition.vendorId,
      vendorErrorCode: condition.vendorErrorCode,
      info: condition.info,
      firstSeenAt: condition.firstSeenAt,
      lastSeenAt: condition.lastSeenAt,
      isOpen: condition.closedAt === null,
    }));
    return { faults, isComplete };
  }

  async stations(options: { visible?: Set<string> }): Promise<KnownStation[]> {
    const index = await readStationIndex(this.#options);
    return index
      .filter(station => isVisible(station, options.visible))
      .map(({ identity, placement, vendor, reportedModel, firmware }) => ({
        identity,
        placement,
        vendor,
        model: reportedModel,
        firmware,
      }))
      .sort((a, b) =>
        a.identity.localeCompare(b.identity, 'en', { numeric: true }),
      );
  }
}
