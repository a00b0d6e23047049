import { useApi } from '@backstage/frontend-plugin-api';
import type { ListKnownMessagesQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useKnownMessages,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SearchField } from '../SearchField';
import { SkeletonTable } from '../SkeletonTable';
import { MessageRow } from './MessageRow';

const COLUMNS = ['name', 'of', 'line', 'senders', 'source'] as const;
const LIMIT = 100;

/** Every message that packs describe; search and specification are in the address. */
export function MessagesList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const search = parameters.get('search') ?? undefined;
  const specification = parameters.get('specification') ?? undefined;
  const query: ListKnownMessagesQuery = { search, specification, limit: LIMIT };
  const list = useOlderPages({
    key: JSON.stringify(query),
    query: useKnownMessages(query),
    fetch: cursor => api.listKnownMessages({ ...query, cursor }),
    idOf: message => `${message.api} ${message.name}`,
  });
  const specifications = list.query.data?.specifications ?? [];
  return (
    <>
      <FilterBar>
        <SearchField
          label={t('filters.search')}
          hint={t('knowledge.message.searchHint')}
          value={search ?? ''}
          onSearch={text => patch({ search: text }, { replace: true })}
        />
        <FilterSelect
          label={t('knowledge.message.of')}
          options={specifications.map(({ id }) => id)}
          value={specification}
          onChange={chosen => patch({ specification: chosen })}
          render={id => {
            const known = specifications.find(it => it.id === id);
            return known ? `${known.title} (${known.count})` : id;
          }}
        />
      </FilterBar>
      <Loaded
        query={list.query}
        skeleton={<SkeletonTable label={t('knowledge.loading')} />}
      >
        {({ total }) =>
          total === 0 ? (
            <EmptyMessage title={t('knowledge.message.none')}>
              {t('knowledge.message.noneHelp')}
            </EmptyMessage>
          ) : (
            <>
              <Typography>
                {t('knowledge.message.found', { count: total })}
              </Typography>
              <DenseTable aria-label={t('knowledge.message.table')}>
                <PlainHead
                  columns={COLUMNS}
                  labelOf={column => t(`knowledge.message.${column}`)}
                />
                <TableBody>
                  {list.items.map(message => (
                    <MessageRow
                      key={`${message.api} ${message.name}`}
                      message={message}
                    />
                  ))}
                </TableBody>
              </DenseTable>
              <ListEnd list={list} more={t('knowledge.more')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
