/**
 * Whether texts together have every word of a search, in any order and case; an empty search is in all.
 *
 * @public
 */
export function hasAllWords(
  texts: ReadonlyArray<string | null | undefined>,
  search: string,
): boolean {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
