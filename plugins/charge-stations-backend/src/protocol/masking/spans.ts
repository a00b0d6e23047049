/** A part of a text and what stands there instead. Offsets are UTF-16 units, `end` exclusive. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Puts replacements into a text and leaves everything else as it is. Where two overlap, the one that
 * begins first (and then the longer) wins, and what sticks out of the other is dropped with it.
 */
export function replaceSpans(
  text: string,
  replacements: Replacement[],
): string {
  if (replacements.length === 0) {
    return text;
  }
  const ordered = [...replacements].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start >= done) {
      parts.push(text.slice(done, start), replacement);
    }
    done = Math.max(done, end);
  }
  parts.push(text.slice(done));
  return parts.join('');
}
