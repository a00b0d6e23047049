import { foldKey } from '@forecourt/plugin-charge-stations-common';

/** Whether a key is of a pattern, in which `*` stands for any characters. Takes time that grows with the key alone. */
export function matchesPattern(key: string, pattern: string): boolean {
  const name = foldKey(key);
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
