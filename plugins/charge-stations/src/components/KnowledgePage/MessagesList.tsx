import { useApi } from '@backstage/frontend-plugin-api';
import type { ListKnownMessagesQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useKnownMessages,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { PlainHead } from '../PlainHead';
import { KnownList } from './KnownList';
import { MessageRow } from './MessageRow';

const COLUMNS = ['name', 'of', 'line', 'senders', 'source'] as const;
const LIMIT = 100;

/** Every message that packs describe. */
export function MessagesList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters } = useSearchPatch();
  const query: ListKnownMessagesQuery = {
    search: parameters.get('search') ?? undefined,
    specification: parameters.get('specification') ?? undefined,
    limit: LIMIT,
  };
  const list = useOlderPages({
    key: JSON.stringify(query),
    query: useKnownMessages(query),
    fetch: cursor => api.listKnownMessages({ ...query, cursor }),
    idOf: message => `${message.api} ${message.name}`,
  });
  return (
    <KnownList
      of="message"
      family={{
        parameter: 'specification',
        label: t('knowledge.message.of'),
        chosen: query.specification,
        all: list.query.data?.specifications ?? [],
      }}
      list={list}
      found={t('knowledge.message.found', {
        count: list.query.data?.total ?? 0,
      })}
      head={
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`knowledge.message.${column}`)}
        />
      }
      rows={list.items.map(message => (
        <MessageRow key={`${message.api} ${message.name}`} message={message} />
      ))}
    />
  );
}
