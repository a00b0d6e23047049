import { parseEntityRef } from '@backstage/catalog-model';
import type {
  ApiRunbook,
  ApiRunbookDetail,
  KnowledgeDocument,
} from '@forecourt/plugin-charge-stations-common';
import { findable } from './findable';

/** A runbook is found by all that it says. Undefined where nobody can open it. */
export function runbookDocument({
  runbook,
  text,
}: ApiRunbookDetail): KnowledgeDocument | undefined {
  const { title, codes, vendors, models, info, keys, safety = '' } = runbook;
  const location = locationOf(runbook);
  if (location === undefined) {
    return undefined;
  }
  return {
    title,
    text: findable(
      [title, ...codes, ...keys],
      [safety, text, ...vendors, ...models, ...info],
    ),
    location,
    kind: 'runbook',
    family: [...vendors, ...models].join(', '),
    meaning: safety,
    isVerified: true,
  };
}

/** The page of TechDocs; without one the page of a code that it is for, which several runbooks may share. */
function locationOf({ id, codes, source }: ApiRunbook): string | undefined {
  if (source.docs) {
    const { namespace, kind, name } = parseEntityRef(source.docs.entityRef);
    const entity = [namespace, kind, name].join('/').toLowerCase();
    return `/docs/${entity}/${source.docs.path}`;
  }
  const code = codes.find(name => !name.includes('*'));
  return (
    code &&
    `/charge-stations/knowledge/codes/${encodeURIComponent(
      code,
    )}?runbook=${encodeURIComponent(id)}`
  );
}
