import { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';

/**
 * Whether a code has all words of a search in what it is called, what it means or what is sent with it.
 *
 * @public
 */
export function matchesSearch(
  code: ApiCodeExplanation,
  search: string,
): boolean {
  const text = [
    code.code,
    code.title,
    code.meaning,
    code.taxonomy.title,
    ...code.aliases,
    ...code.variants.flatMap(({ title, raised, resolved }) => [
      title,
      raised,
      resolved,
    ]),
  ]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
