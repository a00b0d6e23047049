/** Lines and characters that one request may have; the portal takes 4 MB, and a character may be four bytes. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 1_000_000;

/** Consecutive lines of a log, as many as fit into one request. */
export interface Part {
  /** The number of the first line, counted from 0. */
  from: number;
  lines: string[];
}

/** Cuts a log into parts, from a line on; never more than one of them is in memory. */
export async function* partsOf(
  lines: AsyncIterable<string>,
  options: { from: number },
): AsyncGenerator<Part> {
  let number = 0;
  let part: Part = { from: options.from, lines: [] };
  let characters = 0;
  for await (const line of lines) {
    if (number >= options.from) {
      const isFull =
        part.lines.length === MOST_LINES ||
        characters + line.length > MOST_CHARACTERS;
      if (isFull && part.lines.length > 0) {
        yield part;
        part = { from: number, lines: [] };
        characters = 0;
      }
      part.lines.push(line);
      characters += line.length + 1;
    }
    number += 1;
  }
  if (part.lines.length > 0) {
    yield part;
  }
}
