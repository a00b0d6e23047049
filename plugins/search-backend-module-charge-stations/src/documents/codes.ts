import type {
  ApiCodeExplanation,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { findable } from './findable';

/** A code is found by every spelling of it, by what it means and by the texts that vendors send with it. */
export function codeDocument(known: ApiCodeExplanation): KnowledgeDocument {
  const { code, title, taxonomy, aliases, meaning = '', variants } = known;
  return {
    title,
    text: findable(
      [title, code, ...aliases, known.standardCode],
      [
        meaning,
        known.recovery,
        known.advice,
        known.remark,
        ...variants.flatMap(it => [
          it.title,
          it.vendor.title,
          it.raised,
          it.resolved,
          it.meaning,
        ]),
      ],
    ),
    location: `/charge-stations/knowledge/codes/${encodeURIComponent(code)}`,
    kind: 'code',
    family: taxonomy.title,
    meaning,
    isVerified: known.isVerified,
  };
}
