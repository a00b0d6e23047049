/** @public */
export type Cell = string | number | boolean | undefined;

/**
 * A table as CSV (RFC 4180) with a head; lines end as the standard says.
 *
 * @public
 */
export function csvText<Row>(
  columns: Array<[name: string, value: (row: Row) => Cell]>,
  rows: Row[],
): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map(row => columns.map(([, value]) => value(row))),
  ];
  return lines.map(line => `${line.map(cellText).join(',')}\r\n`).join('');
}

// What a spreadsheet would take for a formula: texts come from stations, and anybody may build one.
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell === undefined ? '' : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
