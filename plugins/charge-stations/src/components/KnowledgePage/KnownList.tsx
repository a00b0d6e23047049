import {
  useMessages,
  type QueryResult,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SearchField } from '../SearchField';
import { SkeletonTable } from '../SkeletonTable';

interface KnownListProps {
  /** Whose texts it has. */
  of: 'code' | 'message' | 'specification';
  /** What it is narrowed by, beside the search: a parameter of the address, and what there is; with how many, where that is known. */
  family: {
    parameter: string;
    label: string;
    chosen?: string;
    all: ReadonlyArray<{ id: string; title: string; count?: number }>;
  };
  list: {
    query: QueryResult<unknown>;
    loadMore?: () => void;
    loadMoreError?: Error;
  };
  /** How many there are, as a sentence. */
  found: string;
  head: ReactNode;
  rows: ReactNode[];
}

/** A list of what packs know; search and family are in the address. */
export function KnownList(props: KnownListProps) {
  const { of, family, list, found, head, rows } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const { parameters, patch } = useSearchPatch();
  return (
    <>
      <FilterBar>
        <SearchField
          label={t('filters.search')}
          hint={t(`knowledge.${of}.searchHint`)}
          value={parameters.get('search') ?? ''}
          onSearch={text => patch({ search: text }, { replace: true })}
        />
        <FilterSelect
          label={family.label}
          options={family.all.map(({ id }) => id)}
          value={family.chosen}
          onChange={chosen => patch({ [family.parameter]: chosen })}
          render={id => {
            const known = family.all.find(it => it.id === id);
            const { title = id, count } = known ?? {};
            return count === undefined ? title : `${title} (${count})`;
          }}
        />
      </FilterBar>
      <Loaded
        query={list.query}
        skeleton={<SkeletonTable label={t('knowledge.loading')} />}
      >
        {() =>
          rows.length === 0 ? (
            <EmptyMessage title={t(`knowledge.${of}.none`)}>
              {t(`knowledge.${of}.noneHelp`)}
            </EmptyMessage>
          ) : (
            <>
              <Typography>{found}</Typography>
              <DenseTable aria-label={t(`knowledge.${of}.table`)}>
                {head}
                <TableBody>{rows}</TableBody>
              </DenseTable>
              <ListEnd list={list} more={t('knowledge.more')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
