import { foldKey } from '@forecourt/plugin-charge-stations-common';

/**
 * Whether a text is of a pattern, in which `*` stands for any characters; case and surrounding space do not count. Takes
 * time that grows with the text alone.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const name = foldKey(text);
  const [start, ...rest] = foldKey(pattern).split('*');
  const end = rest.pop();
  if (end === undefined) {
    return name === start;
  }
  if (!name.startsWith(start)) {
    return false;
  }
  let from = start.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) {
      return false;
    }
    from = at + part.length;
  }
  return name.length - end.length >= from && name.endsWith(end);
}
