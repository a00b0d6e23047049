import { LineProblem } from './importLine';

/** The cells of one CSV line (RFC 4180); `NULL` and `\N`, as MySQL writes them, are empty. */
export function readCsvLine(line: string): string[] {
  const cells: string[] = [];
  const text = line.replace(/\r$/, '');
  let at = 0;
  for (;;) {
    const { cell, end } =
      text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    cells.push(cell);
    if (end >= text.length) {
      return cells;
    }
    at = end + 1;
  }
}

function plainCell(text: string, start: number) {
  const comma = text.indexOf(',', start);
  const end = comma < 0 ? text.length : comma;
  const cell = text.slice(start, end);
  return { cell: cell === 'NULL' || cell === '\\N' ? '' : cell, end };
}

function quotedCell(text: string, start: number) {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      throw new LineProblem(
        'badCsv',
        'A quoted cell does not end on its line; export without line breaks in cells',
      );
    }
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      if (end < text.length && text[end] !== ',') {
        throw new LineProblem('badCsv', 'Something follows a quoted cell');
      }
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end };
    }
    from = quote + 2;
  }
}
