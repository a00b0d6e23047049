import { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';
import { hasAllWords } from '../hasAllWords';

/**
 * Whether a code has all words of a search in what it is called, what it means or what is sent with it.
 *
 * @public
 */
export function matchesSearch(
  code: ApiCodeExplanation,
  search: string,
): boolean {
  const texts = [
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
  ];
  return hasAllWords(texts, search);
}
