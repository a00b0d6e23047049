import type {
  ApiConfigurationGrouping,
  ApiConfigurationMatrix,
} from '@forecourt/plugin-charge-stations-common';
import { compareFleet, Matrix } from '../../configuration';
import { MeaningsOf } from '../../model';
import {
  ConfigurationQueries,
  ConfiguredFilter,
  decodeCursor,
  encodeCursor,
} from '../../store/queries';
import { FleetContents } from './FleetContents';
import { fleetStations, meaningsOfFleet, titleOf } from './fleetStations';
import { compareText } from './compareText';
import { createGiveWay } from './giveWay';
import { presentKey, selectKeys, volatileKeys, WantedKeys } from './matrixRows';

const MOST_COLUMNS = 100;

/** Keys by stations or groups, over what is known of the fleet now. */
export class FleetMatrix {
  readonly #options: {
    configurations: ConfigurationQueries;
    contents: FleetContents;
    meaningsOf: MeaningsOf;
  };

  constructor(options: {
    configurations: ConfigurationQueries;
    contents: FleetContents;
    meaningsOf: MeaningsOf;
  }) {
    this.#options = options;
  }

  async read(
    request: ConfiguredFilter &
      WantedKeys & {
        by: ApiConfigurationGrouping;
        limit: number;
        cursor?: string;
      },
  ): Promise<ApiConfigurationMatrix> {
    const { by, limit, cursor } = request;
    const { configurations, contents, meaningsOf } = this.#options;
    const stations = await configurations.stations(request);
    const known = stations.filter(({ knownId }) => knownId !== null);
    const fleet = await contents.read(known.map(({ knownId }) => knownId!));
    const { numbers } = fleet;
    const meanings = meaningsOfFleet(known, meaningsOf);
    const volatile = volatileKeys({ numbers, meanings });
    const matrix = await compareFleet({
      stations: fleetStations(known, { by, fleet }),
      numbers,
      isCompared: key => !volatile.has(key),
      giveWay: createGiveWay(),
    });
    const shown = { matrix, numbers, meanings };
    const wanted = selectKeys({ ...shown, volatile }, request);
    const columns = outliersFirst(matrix.columns).slice(0, MOST_COLUMNS);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    const rows = wanted.slice(offset, offset + limit);
    const cells = await matrix.cells(
      rows.map(({ key }) => key),
      columns.map(([id]) => id),
    );
    return {
      by,
      stations: known.length,
      unread: stations.length - known.length,
      columns: columns.map(([id, column]) => ({
        id,
        title: titleOf(by, id),
        ...column,
      })),
      columnsLeftOut: matrix.columns.size - columns.length,
      items: rows.map(row => presentKey(shown, row, cells.get(row.key) ?? [])),
      totalItems: wanted.length,
      pageInfo:
        wanted.length > offset + limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
  }
}

/** Of those with as many, CP2 before CP10. The names are made comparable once: thousands are sorted. */
function outliersFirst(
  columns: Matrix['columns'],
): Array<[string, { stations: number; outliers: number }]> {
  return [...columns]
    .map(([id, column]) => ({
      id,
      column,
      name: id
        .toLowerCase()
        .replace(/\d+/g, digits => digits.padStart(12, '0')),
    }))
    .sort(
      (a, b) =>
        b.column.outliers - a.column.outliers || compareText(a.name, b.name),
    )
    .map(({ id, column }) => [id, column]);
}
