import { readTimestamp } from '../timestamp';

/** What the generated validators take as OCPP formats: whatever time can be read, any absolute address. */
export const formats = {
  'date-time': (text: string) => readTimestamp(text).time !== null,
  uri: (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text),
};

/**
 * Adds the errors of a part to those of the whole, in place. Ajv's own code copies both each time, so that a
 * list of a hundred thousand wrong items would take half a minute.
 */
export function joined<T>(all: T[] | null, more: T[]): T[] {
  if (all === null) {
    return more;
  }
  for (const error of more) {
    all.push(error);
  }
  return all;
}

/** Characters of a text as JSON Schema counts them for `maxLength`: code points, not UTF-16 units. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let i = 1; i < text.length; i++) {
    const pair =
      isBetween(text.charCodeAt(i - 1), 0xd800, 0xdbff) &&
      isBetween(text.charCodeAt(i), 0xdc00, 0xdfff);
    if (pair) {
      length--;
    }
  }
  return length;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
