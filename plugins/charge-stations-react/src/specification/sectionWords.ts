/** A section as it is cited: by its number, or by the name of a use case. */
export function sectionWords(section: string | null | undefined) {
  if (!section) {
    return undefined;
  }
  return /^\d/.test(section) ? `§${section}` : section;
}
