/** A value as a column takes it on every database we support. */
export type ColumnValue = string | number | boolean | null;

/** One row, column names as keys. Rows of one table have the same keys in the same order. */
export type Row = Record<string, ColumnValue>;

/** A bigint column as it is read: PostgreSQL's driver hands it over as text. */
export type BigIntValue = number | string;

/** Reads a bigint column. Times and row ids stay far below 2^53. */
export function toNumber(value: BigIntValue): number {
  return Number(value);
}

/** Reads a bigint column that may be null. */
export function toNumberOrNull(value: BigIntValue | null): number | null {
  return value === null ? null : Number(value);
}

/** A list as a JSON column keeps it: an empty list is null, which most rows have. */
export function toJsonList(list: readonly unknown[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}

/** The opposite of {@link toJsonList}. The caller names what it once wrote. */
export function fromJsonList<T>(text: string | null): T[] {
  return text === null ? [] : JSON.parse(text);
}
