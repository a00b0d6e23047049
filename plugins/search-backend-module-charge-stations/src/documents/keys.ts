import type {
  ApiKnownKey,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { findable } from './findable';

/** One document a key: a standard and vendors may have the same one, and what the standard says stands first. */
export function keyDocuments(keys: ApiKnownKey[]): KnowledgeDocument[] {
  const byName = new Map<string, ApiKnownKey[]>();
  for (const known of keys) {
    const name = known.meaning.key.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), known]);
  }
  return [...byName.values()].map(documentOf);
}

function documentOf(same: ApiKnownKey[]): KnowledgeDocument {
  const meanings = same.map(({ meaning }) => meaning);
  const [{ key }] = meanings;
  const meaning = meanings.find(it => it.meaning)?.meaning ?? '';
  const family = same.map(it => it.family.title).join(', ');
  return {
    title: key,
    text: findable(
      [key, ...meanings.flatMap(({ aliases = [] }) => aliases)],
      [meaning, ...meanings.flatMap(({ group, unit }) => [group?.title, unit])],
    ),
    location: `/charge-stations/configuration?only=all&key=${encodeURIComponent(
      key,
    )}`,
    kind: 'key',
    family,
    meaning,
    isVerified: meanings.some(({ verified }) => verified !== false),
  };
}
