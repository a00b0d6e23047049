export { fold } from '@forecourt/plugin-charge-stations-common';

const LONGEST_TEXT = 255;

/** A text as sent, cut where no version of OCPP would allow more: state and rows stay small. */
export function bounded(text: string | null): string | null {
  return text !== null && text.length > LONGEST_TEXT
    ? text.slice(0, LONGEST_TEXT)
    : text;
}

/** A part of a code's name: lower case, no separators, no control characters. */
export function slug(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s:]+/g, '-')
    .slice(0, 50);
}
