/**
 * Where in a text something is wrong.
 *
 * @public
 */
export interface ProblemLine {
  /** From 1 on. */
  line: number;
  text: string;
  /** Where the line begins and ends in the whole text. */
  start: number;
  end: number;
}

/**
 * The line that the backend means by `The baseline harbour:3: …`; undefined where it names none.
 *
 * @public
 */
export function problemLine(options: {
  id: string;
  message: string;
  text: string;
}): ProblemLine | undefined {
  const { id, message, text } = options;
  const [, after] = message.split(`${id}:`);
  const line = Number(/^\d+/.exec(after ?? '')?.[0]);
  const lines = text.split('\n');
  if (!(line >= 1 && line <= lines.length)) {
    return undefined;
  }
  const start = lines
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0);
  const found = lines[line - 1];
  return { line, text: found, start, end: start + found.length };
}
