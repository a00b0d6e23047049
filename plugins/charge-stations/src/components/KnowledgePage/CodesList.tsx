import { useApi } from '@backstage/frontend-plugin-api';
import type { ListKnownCodesQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useKnownCodes,
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
import { CodeRow } from './CodeRow';

const COLUMNS = [
  'code',
  'taxonomy',
  'meaning',
  'severity',
  'confirmed',
] as const;
const LIMIT = 100;

/** Every code that packs know; search and family are in the address. */
export function CodesList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { parameters, patch } = useSearchPatch();
  const search = parameters.get('search') ?? undefined;
  const taxonomy = parameters.get('taxonomy') ?? undefined;
  const query: ListKnownCodesQuery = { search, taxonomy, limit: LIMIT };
  const list = useOlderPages({
    key: JSON.stringify(query),
    query: useKnownCodes(query),
    fetch: cursor => api.listKnownCodes({ ...query, cursor }),
    idOf: ({ code }) => code,
  });
  const taxonomies = list.query.data?.taxonomies ?? [];
  return (
    <>
      <FilterBar>
        <SearchField
          label={t('filters.search')}
          hint={t('knowledge.code.searchHint')}
          value={search ?? ''}
          onSearch={text => patch({ search: text }, { replace: true })}
        />
        <FilterSelect
          label={t('knowledge.code.taxonomy')}
          options={taxonomies.map(({ id }) => id)}
          value={taxonomy}
          onChange={chosen => patch({ taxonomy: chosen })}
          render={id => {
            const family = taxonomies.find(it => it.id === id);
            return family ? `${family.title} (${family.count})` : id;
          }}
        />
      </FilterBar>
      <Loaded
        query={list.query}
        skeleton={<SkeletonTable label={t('knowledge.loading')} />}
      >
        {({ total }) =>
          total === 0 ? (
            <EmptyMessage title={t('knowledge.code.none')}>
              {t('knowledge.code.noneHelp')}
            </EmptyMessage>
          ) : (
            <>
              <Typography>
                {t('knowledge.code.found', { count: total })}
              </Typography>
              <DenseTable aria-label={t('knowledge.code.table')}>
                <PlainHead
                  columns={COLUMNS}
                  labelOf={column => t(`knowledge.code.${column}`)}
                />
                <TableBody>
                  {list.items.map(code => (
                    <CodeRow key={code.code} explanation={code} />
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
