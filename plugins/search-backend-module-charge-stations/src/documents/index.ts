import type {
  ChargeStationsApi,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { codeDocument } from './codes';
import { keyDocuments } from './keys';
import { messageDocument } from './messages';
import { itemsOf } from './pages';
import { runbookDocument } from './runbooks';
import { specificationDocument } from './specifications';

/** Every document that the search finds, kind by kind. */
export async function* knowledgeDocuments(
  api: ChargeStationsApi,
): AsyncGenerator<KnowledgeDocument> {
  for await (const code of itemsOf(query => api.listKnownCodes(query))) {
    yield codeDocument(code);
  }
  // All of them, because the same key may be of several families.
  const keys = [];
  for await (const key of itemsOf(query => api.listKnownKeys(query))) {
    keys.push(key);
  }
  yield* keyDocuments(keys);
  for await (const known of itemsOf(query => api.listKnownMessages(query))) {
    yield messageDocument(known);
  }
  for await (const { id } of itemsOf(query => api.listRunbooks(query))) {
    const document = runbookDocument(await api.getRunbook(id));
    if (document) {
      yield document;
    }
  }
  for await (const known of itemsOf(query => api.listSpecifications(query))) {
    yield specificationDocument(known);
  }
}
