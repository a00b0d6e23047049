/** A table as RFC 4180 has it: a row of names, then one for each record. What a record lacks is an empty cell. */
export async function* csvLines<Row extends object>(
  columns: ReadonlyArray<keyof Row & string>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield toLine(columns);
  for await (const row of rows) {
    yield toLine(columns.map(column => row[column]));
  }
}

/** The same as a JSON array, an element a line. */
export async function* jsonLines<Row extends object>(
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function toLine(cells: readonly unknown[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
