import { Knex } from 'knex';
import { StationRecord } from '../../model';
import { readStationRecords } from './readStationRecords';
import { ReliabilityFilter, ReliabilityQueries } from './ReliabilityQueries';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';

/** Stations that are read together: their queries take some milliseconds of SQLite each. */
const SLICE_STATIONS = 25;
/** Conditions that one answer looks at. */
const MOST_CONDITIONS = 20_000;

/** {@link ReliabilityQueries} over conditions, the stations' own lanes and marks, station by station. */
export class DatabaseReliabilityQueries implements ReliabilityQueries {
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
  }): DatabaseReliabilityQueries {
    return new DatabaseReliabilityQueries({
      most: MOST_CONDITIONS,
      ...options,
    });
  }

  async read(filter: ReliabilityFilter) {
    const { database, most } = this.#options;
    const index = await readStationIndex(this.#options);
    const asked = index.filter(
      station =>
        isVisible(station, filter.visible) &&
        (['site', 'model', 'owner'] as const).every(
          name => !filter[name] || station.placement[name] === filter[name],
        ),
    );
    const stations: StationRecord[] = [];
    let conditions = 0;
    for (let start = 0; start < asked.length; start += SLICE_STATIONS) {
      const records = await readStationRecords({
        database,
        stations: asked.slice(start, start + SLICE_STATIONS),
        from: filter.from,
        to: filter.to,
      });
      conditions += records.reduce((sum, { opened }) => sum + opened.length, 0);
      if (conditions > most) {
        // A station of which a part is missing would look better than it is.
        return { stations, isComplete: false };
      }
      stations.push(...records);
    }
    return { stations, isComplete: true };
  }
}
