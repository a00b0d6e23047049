import { groupBy } from '../../model/groupBy';
import { SettingNumbers } from './SettingNumbers';
import { ABSENT, FleetStation, GiveWay, Usual, usualOf } from './usualOf';

/** A key of a matrix, all columns together. */
export interface MatrixKey {
  key: number;
  /** Stations that know it. */
  stations: number;
  outliers: number;
  /** How many different values it has. */
  values: number;
}

/** What most stations of one column have of one key. */
export interface MatrixCell {
  /** Its number, or ABSENT. */
  cell: number;
  stations: number;
  others: number;
  outliers: number;
}

/** Counts over a fleet. */
export interface Matrix {
  /** Most outliers first, then most values. */
  keys: MatrixKey[];
  /** Stations and outliers of each column. */
  columns: Map<string, { stations: number; outliers: number }>;
  /** How many stations have which value of a key, most first. */
  valuesOf(key: number): Array<{ cell: number; stations: number }>;
  /** Of these keys, for each the cells of these columns. */
  cells(
    keys: readonly number[],
    columns: readonly string[],
  ): Promise<Map<number, MatrixCell[]>>;
}

interface Counted extends FleetStation {
  usual: Usual;
}

/**
 * Compares the stations of a fleet. A station is an outlier in a key where more than half of its siblings have one
 * value, and it has another. Values are compared as they are written: `majorityOf` of `-common` compares them by
 * their meaning, which is too slow for a fleet.
 */
export async function compareFleet(options: {
  stations: readonly FleetStation[];
  numbers: SettingNumbers;
  /** Nobody is an outlier in the other keys. */
  isCompared: (key: number) => boolean;
  giveWay: GiveWay;
}): Promise<Matrix> {
  const { numbers, giveWay } = options;
  const having = new Uint32Array(numbers.values.length);
  const outliers = new Uint32Array(numbers.firstOfKey.length);
  const columns: Matrix['columns'] = new Map();
  const stations: Counted[] = [];
  for (const siblings of groupBy(
    options.stations,
    station => station.siblings,
  ).values()) {
    const usual = await usualOf(siblings, options);
    for (const [key, absent] of usual.absent) {
      outliers[key] += absent;
    }
    for (const station of siblings) {
      let differing = station.isComplete ? usual.absent.size : 0;
      numbers.eachCell(station.settings, (cell, key) => {
        having[cell] += 1;
        const most = usual.cells.get(key);
        if (most === undefined) {
          return;
        }
        if (most !== cell) {
          outliers[key] += 1;
          differing += 1;
        }
        differing -= most !== ABSENT && station.isComplete ? 1 : 0;
      });
      const column = columns.get(station.column) ?? {
        stations: 0,
        outliers: 0,
      };
      column.stations += 1;
      column.outliers += differing;
      columns.set(station.column, column);
      stations.push({ ...station, usual });
      await giveWay();
    }
  }
  const byColumn = groupBy(stations, ({ column }) => column);
  return {
    keys: numbers.cellsOfKey
      .map((cells, key) => countKey({ key, cells, having, outliers }))
      .filter(({ values }) => values > 0)
      .sort(outliersFirst),
    columns,
    valuesOf: key =>
      numbers.cellsOfKey[key]
        .filter(cell => having[cell] > 0)
        .map(cell => ({ cell, stations: having[cell] }))
        .sort((a, b) => b.stations - a.stations || a.cell - b.cell),
    cells: async (keys, shown) => {
      const found = new Map(keys.map(key => [key, [] as MatrixCell[]]));
      for (const column of shown) {
        const members = byColumn.get(column) ?? [];
        const cells = await cellsOf({ members, keys, ...options });
        cells.forEach((cell, row) => found.get(keys[row])?.push(cell));
      }
      return found;
    },
  };
}

function countKey(options: {
  key: number;
  cells: readonly number[];
  having: Uint32Array;
  outliers: Uint32Array;
}): MatrixKey {
  const { key, cells, outliers } = options;
  let stations = 0;
  let values = 0;
  for (const cell of cells) {
    // There is none of a value that was first seen meanwhile, for another request.
    const having = options.having[cell] ?? 0;
    stations += having;
    values += having > 0 ? 1 : 0;
  }
  return { key, stations, values, outliers: outliers[key] };
}

function outliersFirst(a: MatrixKey, b: MatrixKey): number {
  return b.outliers - a.outliers || b.values - a.values || a.key - b.key;
}

/** What most of one column have, for each of the keys. */
async function cellsOf(options: {
  members: readonly Counted[];
  keys: readonly number[];
  numbers: SettingNumbers;
  giveWay: GiveWay;
}): Promise<MatrixCell[]> {
  const { members, keys, numbers, giveWay } = options;
  const rows = new Map(keys.map((key, row) => [key, row]));
  const counts = keys.map(() => new Map<number, number>());
  const outliers = keys.map(() => 0);
  const own = new Int32Array(keys.length);
  for (const { isComplete, settings, usual } of members) {
    own.fill(ABSENT);
    numbers.eachCell(settings, (cell, key) => {
      const row = rows.get(key);
      if (row !== undefined) {
        own[row] = cell;
      }
    });
    keys.forEach((key, row) => {
      const cell = own[row];
      counts[row].set(cell, (counts[row].get(cell) ?? 0) + 1);
      const most = usual.cells.get(key);
      const isTold = cell !== ABSENT || isComplete;
      outliers[row] += isTold && most !== undefined && most !== cell ? 1 : 0;
    });
    await giveWay();
  }
  return keys.map((_, row) => {
    const [[cell, stations]] = [...counts[row]].sort(([, a], [, b]) => b - a);
    return {
      cell,
      stations,
      others: members.length - stations,
      outliers: outliers[row],
    };
  });
}
