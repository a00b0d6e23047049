import type {
  ApiExplainedMessage,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { findable } from './findable';

/** A message is found by its name and by what it is for; each version of a specification has one of its own. */
export function messageDocument(known: ApiExplainedMessage): KnowledgeDocument {
  const { name, api, specification, senders, group, line } = known;
  return {
    title: name,
    text: findable([name], [line ?? undefined, group ?? undefined, ...senders]),
    location: `/charge-stations/knowledge/messages/${encodeURIComponent(
      api,
    )}/${encodeURIComponent(name)}`,
    kind: 'message',
    family: specification,
    meaning: line ?? '',
    // Names and what they are for are those of the specification.
    isVerified: true,
  };
}
