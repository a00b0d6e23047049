const REPLACEMENT = '\uFFFD';

/**
 * Text that every database takes and hands back unchanged: PostgreSQL refuses NUL, and half a
 * surrogate pair has no UTF-8, so drivers replace it without a word.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** The text with every character that no database keeps shown as U+FFFD. */
export function toStorableText(text: string): string {
  return isStorableText(text)
    ? text
    : text
        .replaceAll('\0', REPLACEMENT)
        .replace(/\p{Surrogate}/gu, REPLACEMENT);
}
