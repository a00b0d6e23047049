import type { ApiSpecificationState } from '@forecourt/plugin-charge-stations-common';
import {
  useMessages,
  useSpecifications,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SearchField } from '../SearchField';
import { SkeletonTable } from '../SkeletonTable';
import { SpecificationRow } from './SpecificationRow';

const COLUMNS = [
  'title',
  'version',
  'language',
  'publisher',
  'lastActivity',
  'state',
] as const;
const STATES: ApiSpecificationState[] = ['ok', 'moved', 'dead', 'unverified'];
/** The most that the API gives at once. */
const LIMIT = 500;

/** Every document, service and project that packs link; search and state are in the address. */
export function SpecificationsList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const { parameters, patch } = useSearchPatch();
  const search = parameters.get('search') ?? undefined;
  const state = STATES.find(it => it === parameters.get('state'));
  const specifications = useSpecifications({ search, state, limit: LIMIT });
  return (
    <>
      <FilterBar>
        <SearchField
          label={t('filters.search')}
          hint={t('knowledge.specification.searchHint')}
          value={search ?? ''}
          onSearch={text => patch({ search: text }, { replace: true })}
        />
        <FilterSelect
          label={t('knowledge.specification.state')}
          options={STATES}
          value={state}
          onChange={chosen => patch({ state: chosen })}
          render={it => words(`knowledge.state.${it as ApiSpecificationState}`)}
        />
      </FilterBar>
      <Loaded
        query={specifications}
        skeleton={<SkeletonTable label={t('knowledge.loading')} />}
      >
        {({ items, pageInfo }) =>
          items.length === 0 ? (
            <EmptyMessage title={t('knowledge.specification.none')}>
              {t('knowledge.specification.noneHelp')}
            </EmptyMessage>
          ) : (
            <>
              <Typography>
                {pageInfo.nextCursor
                  ? t('knowledge.specification.foundMore', {
                      amount: String(LIMIT),
                    })
                  : t('knowledge.specification.found', {
                      count: items.length,
                    })}
              </Typography>
              <DenseTable aria-label={t('knowledge.specification.table')}>
                <PlainHead
                  columns={COLUMNS}
                  labelOf={column => t(`knowledge.specification.${column}`)}
                />
                <TableBody>
                  {items.map(specification => (
                    <SpecificationRow
                      key={specification.id}
                      specification={specification}
                    />
                  ))}
                </TableBody>
              </DenseTable>
            </>
          )
        }
      </Loaded>
    </>
  );
}
