/** A number of a section, such as `7.6`, or of a use case, such as `N07`; anything else is a heading. */
const NUMBER = /^(?:[A-Z]?\d+)(?:\.\d+)*$/;

/**
 * A place in a document as one says it: `OCPP 1.6 edition 2 §7.6`, `OCPP 2.1 part 2, N07`,
 * `OCPI 2.2.1, Locations, Status enum`.
 *
 * @public
 */
export function referenceWords(reference: {
  title: string;
  section?: string;
}): string {
  const { title, section } = reference;
  if (section === undefined) {
    return title;
  }
  return isSectionNumber(section) && !/^[A-Z]/.test(section)
    ? `${title} §${section}`
    : `${title}, ${section}`;
}

/**
 * Whether a section is a number, short enough for a row, and not a heading.
 *
 * @public
 */
export function isSectionNumber(section: string): boolean {
  return NUMBER.test(section);
}
