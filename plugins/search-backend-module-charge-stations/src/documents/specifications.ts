import type {
  ApiSpecification,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { findable } from './findable';

/** A document, service or project is found by its title, version, publisher and address. */
export function specificationDocument(
  known: ApiSpecification,
): KnowledgeDocument {
  const { id, title, version, publisher = '', note = '', ocpp } = known;
  return {
    title,
    text: findable(
      [title, version, ...ocpp.map(it => `OCPP ${it}`)],
      [publisher, note, known.kind, known.partOf?.title, known.url],
    ),
    location: `/charge-stations/knowledge/specifications/${encodeURIComponent(
      id,
    )}`,
    kind: 'specification',
    family: publisher,
    meaning: note,
    isVerified: known.isVerified,
  };
}
