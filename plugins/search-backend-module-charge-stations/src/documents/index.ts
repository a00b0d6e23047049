import type {
  ChargeStationsApi,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { keyDocuments } from './keys';
import { itemsOf } from './pages';

/** Every document that search finds, kind by kind. */
export async function* knowledgeDocuments(
  api: ChargeStationsApi,
): AsyncGenerator<KnowledgeDocument> {
  const keys = [];
  for await (const key of itemsOf(query => api.listKnownKeys(query))) {
    keys.push(key);
  }
  yield* keyDocuments(keys);
}
