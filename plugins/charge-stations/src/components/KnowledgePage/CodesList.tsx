import { useApi } from '@backstage/frontend-plugin-api';
import type { ListKnownCodesQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useKnownCodes,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { PlainHead } from '../PlainHead';
import { CodeRow } from './CodeRow';
import { KnownList } from './KnownList';

const COLUMNS = [
  'code',
  'taxonomy',
  'meaning',
  'severity',
  'confirmed',
] as const;
const LIMIT = 100;

/** Every code that packs know. */
export function CodesList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters } = useSearchPatch();
  const query: ListKnownCodesQuery = {
    search: parameters.get('search') ?? undefined,
    taxonomy: parameters.get('taxonomy') ?? undefined,
    limit: LIMIT,
  };
  const list = useOlderPages({
    key: JSON.stringify(query),
    query: useKnownCodes(query),
    fetch: cursor => api.listKnownCodes({ ...query, cursor }),
    idOf: ({ code }) => code,
  });
  return (
    <KnownList
      of="code"
      family={{
        parameter: 'taxonomy',
        label: t('knowledge.code.taxonomy'),
        chosen: query.taxonomy,
        all: list.query.data?.taxonomies ?? [],
      }}
      list={list}
      found={t('knowledge.code.found', {
        count: list.query.data?.total ?? 0,
      })}
      head={
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`knowledge.code.${column}`)}
        />
      }
      rows={list.items.map(code => (
        <CodeRow key={code.code} explanation={code} />
      ))}
    />
  );
}
