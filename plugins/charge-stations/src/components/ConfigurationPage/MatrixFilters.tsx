import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { OneOf } from '../OneOf';
import { PlacementSelects } from '../PlacementSelects';
import { RefreshButton } from '../RefreshButton';
import { SearchField } from '../SearchField';
import {
  GROUPINGS,
  isNarrowed,
  NO_NARROWING,
  ONLY,
  type MatrixFilter,
  type Only,
} from './matrixQuery';

const ONLY_NAMES = {
  outliers: 'onlyOutliers',
  differing: 'onlyDiffering',
  all: 'onlyAll',
} as const satisfies Record<Only, string>;

export interface MatrixFiltersProps {
  filter: MatrixFilter;
  onPatch: (changes: SearchPatch, options?: { replace?: boolean }) => void;
  onRefresh: () => void;
}

/** What columns are, and which keys of which stations are shown. */
export function MatrixFilters(props: MatrixFiltersProps) {
  const { filter, onPatch, onRefresh } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
        <OneOf
          label={t('fleetFaults.groupBy')}
          value={filter.by}
          options={GROUPINGS.map(by => ({
            value: by,
            label: t(`configuration.fleet.by.${by}`),
          }))}
          onChoose={by => onPatch({ by })}
        />
        <RefreshButton
          label={t('configuration.fleet.refresh')}
          onClick={onRefresh}
        />
      </Stack>
      <FilterBar>
        <SearchField
          label={t('filters.search')}
          hint={t('configuration.fleet.searchHint')}
          value={filter.search ?? ''}
          onSearch={search => onPatch({ search }, { replace: true })}
        />
        <TextField
          select
          size="small"
          label={t('configuration.fleet.only')}
          value={filter.only}
          disabled={filter.key !== undefined}
          onChange={event => onPatch({ only: event.target.value })}
          sx={{ minWidth: 150 }}
        >
          {ONLY.map(only => (
            <MenuItem key={only} value={only}>
              {t(`configuration.fleet.${ONLY_NAMES[only]}`)}
            </MenuItem>
          ))}
        </TextField>
        <PlacementSelects chosen={filter} onChoose={onPatch} />
        {filter.firmware !== undefined && (
          <Chip
            label={`${t('configuration.fleet.by.firmware')}: ${
              filter.firmware
            }`}
            onDelete={() => onPatch({ firmware: undefined })}
            sx={{ m: 0 }}
          />
        )}
        {filter.key !== undefined && (
          <Chip
            label={t('configuration.fleet.onlyKey', { key: filter.key })}
            onDelete={() => onPatch({ key: undefined })}
            sx={{ m: 0 }}
          />
        )}
        {isNarrowed(filter) && (
          <Button
            sx={{ textTransform: 'none' }}
            onClick={() => onPatch(NO_NARROWING)}
          >
            {t('filters.clear')}
          </Button>
        )}
      </FilterBar>
    </>
  );
}
