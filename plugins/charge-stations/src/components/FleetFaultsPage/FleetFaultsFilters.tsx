import {
  SeverityMark,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { SearchField } from '../SearchField';
import { GroupName } from '../GroupName';
import { PlacementSelects } from '../PlacementSelects';
import { GROUPINGS, isNarrowed, NO_NARROWING } from './fleetFaultsQuery';
import type { FaultGrouping, FleetFaultFilter } from './fleetFaultsQuery';

export interface FleetFaultsFiltersProps {
  filter: FleetFaultFilter;
  by: FaultGrouping;
  onPatch: (changes: SearchPatch, options?: { replace?: boolean }) => void;
}

const SEVERITIES = ['1', '2', '3', '4', '5'];
/** What the faults of a group are narrowed to; no list of them is known beforehand. */
const CHOSEN_BY_GROUP = ['code', 'firmware'] as const;

/** By what the faults are grouped, and which of them are counted. */
export function FleetFaultsFilters(props: FleetFaultsFiltersProps) {
  const { filter, by, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const narrow = (changes: SearchPatch, options?: { replace?: boolean }) =>
    onPatch({ ...changes, group: undefined }, options);
  return (
    <FilterBar>
      <TextField
        select
        size="small"
        label={t('fleetFaults.groupBy')}
        value={by}
        onChange={event => narrow({ by: event.target.value })}
        sx={{ minWidth: 130 }}
      >
        {GROUPINGS.map(grouping => (
          <MenuItem key={grouping} value={grouping}>
            {t(`fleetFaults.by.${grouping}`)}
          </MenuItem>
        ))}
      </TextField>
      <SearchField
        label={t('filters.search')}
        hint={t('fleetFaults.searchHint')}
        value={filter.search ?? ''}
        onSearch={search => narrow({ search }, { replace: true })}
      />
      <FilterSelect
        label={t('fleetFaults.by.severity')}
        options={SEVERITIES}
        value={filter.severity?.toString()}
        onChange={severity => narrow({ severity })}
        render={severity => <SeverityMark severity={Number(severity)} />}
      />
      <PlacementSelects chosen={filter} onChoose={narrow} />
      {CHOSEN_BY_GROUP.map(
        name =>
          filter[name] !== undefined && (
            <Chip
              key={name}
              label={
                <>
                  {t(`fleetFaults.by.${name}`)}:{' '}
                  <GroupName by={name} name={filter[name] ?? ''} />
                </>
              }
              onDelete={() => narrow({ [name]: undefined })}
              sx={{ m: 0 }}
            />
          ),
      )}
      {isNarrowed(filter) && (
        <Button
          sx={{ textTransform: 'none' }}
          onClick={() => narrow(NO_NARROWING)}
        >
          {t('filters.clear')}
        </Button>
      )}
    </FilterBar>
  );
}
