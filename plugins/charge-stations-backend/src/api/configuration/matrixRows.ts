import type {
  ApiConfigurationMatrixRow,
  ConfigurationMeanings,
} from '@forecourt/plugin-charge-stations-common';
import {
  ABSENT,
  Matrix,
  MatrixCell,
  SettingNumbers,
} from '../../configuration';

const MOST_VALUES = 10;

/** Which keys of a matrix somebody wants to see. */
export interface WantedKeys {
  /** One, by any of its names. */
  key?: string;
  /** In its name or one of its values. */
  search?: string;
  only?: 'outliers' | 'differing';
}

interface MatrixOf {
  matrix: Matrix;
  numbers: SettingNumbers;
  meanings: ConfigurationMeanings;
}

/** Keys that differ by themselves. */
export function volatileKeys(
  of: Pick<MatrixOf, 'numbers' | 'meanings'>,
): Set<number> {
  const { numbers, meanings } = of;
  return new Set(
    numbers.firstOfKey.flatMap((first, key) =>
      meanings(first.key)?.class === 'volatile' ? [key] : [],
    ),
  );
}

/** The keys that are wanted; volatile ones never are. */
export function selectKeys(
  { matrix, numbers, meanings, volatile }: MatrixOf & { volatile: Set<number> },
  { key, search, only }: WantedKeys,
): Matrix['keys'] {
  const name = key?.toLowerCase();
  const text = search?.toLowerCase();
  return matrix.keys.filter(row => {
    const first = numbers.firstOfKey[row.key];
    const meaning = meanings(first.key);
    const names = [first.key, meaning?.key, ...(meaning?.aliases ?? [])].map(
      one => one?.toLowerCase(),
    );
    return (
      !volatile.has(row.key) &&
      (only !== 'outliers' || row.outliers > 0) &&
      (only !== 'differing' || row.values > 1) &&
      (name === undefined || names.includes(name)) &&
      (text === undefined ||
        first.key.toLowerCase().includes(text) ||
        matrix
          .valuesOf(row.key)
          .some(({ cell }) =>
            numbers.values[cell]?.toLowerCase().includes(text),
          ))
    );
  });
}

/** One key of the matrix, with the cells of the columns that are shown. */
export function presentKey(
  { matrix, numbers, meanings }: MatrixOf,
  row: Matrix['keys'][number],
  cells: readonly MatrixCell[],
): ApiConfigurationMatrixRow {
  const { key, attribute } = numbers.firstOfKey[row.key];
  const meaning = meanings(key);
  return {
    key,
    ...(attribute && { attribute }),
    ...(meaning && { meaning }),
    stations: row.stations,
    outliers: row.outliers,
    values: matrix
      .valuesOf(row.key)
      .slice(0, MOST_VALUES)
      .map(({ cell, stations }) => {
        const value = numbers.values[cell];
        return { stations, ...(value === null ? {} : { value }) };
      }),
    valuesLeftOut: Math.max(0, row.values - MOST_VALUES),
    cells: cells.map(({ cell, ...counts }) => {
      if (cell === ABSENT) {
        return { state: 'absent', ...counts };
      }
      const value = numbers.values[cell];
      return value === null
        ? { state: 'unset', ...counts }
        : { state: 'value', value, ...counts };
    }),
  };
}
