import type {
  ApiStationsSummary,
  ListStationsQuery,
} from '@forecourt/plugin-charge-stations-common';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { EntityNames } from '../EntityNames';
import { FilterSelect } from '../FilterSelect';
import { SearchField } from '../SearchField';
import { isFiltered } from './stationsQuery';
import type { PlacementQuery } from './stationsQuery';

export interface StationsFiltersProps {
  query: ListStationsQuery;
  /** Knows which sites, owners and models there are. */
  summary?: ApiStationsSummary;
  /** What is not to be chosen. */
  fixed: PlacementQuery;
  onFilter: (changes: SearchPatch, options?: { replace?: boolean }) => void;
}

const NO_FILTER: SearchPatch = {
  search: undefined,
  condition: undefined,
  site: undefined,
  owner: undefined,
  model: undefined,
};

/** Search, and which site, owner and model the stations must have. */
export function StationsFilters(props: StationsFiltersProps) {
  const { query, summary, fixed, onFilter } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const choices = (
    [
      { name: 'site', options: summary?.sites },
      { name: 'owner', options: summary?.owners },
      { name: 'model', options: summary?.models },
    ] as const
  ).filter(({ name }) => fixed[name] === undefined);
  const chosen = {
    ...query,
    ...Object.fromEntries(Object.keys(fixed).map(name => [name, undefined])),
  };
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1.5}
      alignItems="center"
      role="search"
      aria-label={t('filters.region')}
    >
      <SearchField
        label={t('filters.search')}
        hint={t('filters.searchHint')}
        value={query.search ?? ''}
        onSearch={search => onFilter({ search }, { replace: true })}
      />
      {choices.map(({ name, options = [] }) => (
        <FilterSelect
          key={name}
          label={t(`filters.${name}`)}
          options={options}
          value={query[name]}
          onChange={value => onFilter({ [name]: value })}
          render={entityRefs => <EntityNames entityRefs={entityRefs} />}
        />
      ))}
      {isFiltered(chosen) && (
        <Button
          sx={{ textTransform: 'none' }}
          onClick={() => onFilter(NO_FILTER)}
        >
          {t('filters.clear')}
        </Button>
      )}
    </Stack>
  );
}
