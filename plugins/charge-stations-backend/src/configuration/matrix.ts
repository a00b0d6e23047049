import { ABSENT, MatrixStation, OutlierRule } from './outliers';

/** A key of a matrix, all columns together. */
export interface MatrixKey {
  key: number;
  /** Stations that know it. */
  stations: number;
  outliers: number;
  /** How many stations have which value, most first. */
  values: Array<{ value: number; stations: number }>;
}

/** What most stations of one column have of one key. */
export interface MatrixCell {
  value: number;
  stations: number;
  others: number;
  outliers: number;
}

/** Counts over a fleet, made in steps so that nobody waits for all of it. */
export interface Matrix {
  /** Most outliers first, then most values. */
  keys: MatrixKey[];
  /** Stations and outliers of each column. */
  columns: Map<string, { stations: number; outliers: number }>;
  /** Of one key, for these columns. */
  cells(key: number, columns: readonly string[]): MatrixCell[];
}

/** Compares the stations of a fleet, a step after each so many of them. */
export async function compareFleet(
  stations: readonly MatrixStation[],
  step: () => Promise<void>,
): Promise<Matrix> {
  const rule = new OutlierRule();
  for (const station of stations) {
    rule.add(station);
    await step();
  }
  const keys = new Map<
    number,
    { outliers: number; counts: Map<number, number> }
  >();
  const columns: Matrix['columns'] = new Map();
  const byColumn = new Map<string, MatrixStation[]>();
  for (const station of stations) {
    const outliers = rule.outliersOf(station);
    for (const [key, value] of station.values) {
      const known = keys.get(key) ?? { outliers: 0, counts: new Map() };
      known.counts.set(value, (known.counts.get(value) ?? 0) + 1);
      keys.set(key, known);
    }
    for (const key of outliers) {
      const known = keys.get(key);
      if (known) {
        known.outliers += 1;
      }
    }
    const column = columns.get(station.column) ?? { stations: 0, outliers: 0 };
    column.stations += 1;
    column.outliers += outliers.length;
    columns.set(station.column, column);
    const members = byColumn.get(station.column) ?? [];
    members.push(station);
    byColumn.set(station.column, members);
    await step();
  }
  return {
    keys: [...keys].map(matrixKey).sort(outliersFirst),
    columns,
    cells: (key, shown) =>
      shown.map(column => cellOf(byColumn.get(column) ?? [], key, rule)),
  };
}

function matrixKey([key, { counts, outliers }]: [
  number,
  { outliers: number; counts: Map<number, number> },
]): MatrixKey {
  const values = [...counts]
    .map(([value, stations]) => ({ value, stations }))
    .sort((a, b) => b.stations - a.stations || a.value - b.value);
  return {
    key,
    outliers,
    stations: values.reduce((sum, { stations }) => sum + stations, 0),
    values,
  };
}

function outliersFirst(a: MatrixKey, b: MatrixKey): number {
  return (
    b.outliers - a.outliers ||
    b.values.length - a.values.length ||
    a.key - b.key
  );
}

function cellOf(
  stations: MatrixStation[],
  key: number,
  rule: OutlierRule,
): MatrixCell {
  const counts = new Map<number, number>();
  let outliers = 0;
  for (const station of stations) {
    const value = station.values.get(key) ?? ABSENT;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    outliers += rule.isOutlier(station, key) ? 1 : 0;
  }
  const [[value, most]] = [...counts].sort(([, a], [, b]) => b - a);
  return { value, stations: most, others: stations.length - most, outliers };
}
