import {
  SeverityMark,
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { GroupName } from '../GroupName';
import { STATES } from './incidentsQuery';
import type { incidentsQueryFrom } from './incidentsQuery';

/** Which incidents are listed. */
export function IncidentsFilters(props: {
  query: ReturnType<typeof incidentsQueryFrom>;
  onPatch: (changes: SearchPatch) => void;
}) {
  const { query, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const summary = useStationsSummary().data;
  return (
    <FilterBar>
      <TextField
        select
        size="small"
        label={t('incidents.state')}
        value={query.state}
        onChange={event => onPatch({ state: event.target.value })}
        sx={{ minWidth: 220 }}
      >
        {STATES.map(state => (
          <MenuItem key={state} value={state}>
            {t(`incidents.states.${state}`)}
          </MenuItem>
        ))}
      </TextField>
      <FilterSelect
        label={t('fleetFaults.by.severity')}
        options={['1', '2', '3', '4', '5']}
        value={query.severity?.toString()}
        onChange={severity => onPatch({ severity })}
        render={option => <SeverityMark severity={Number(option)} />}
      />
      {(['site', 'owner'] as const).map(name => (
        <FilterSelect
          key={name}
          label={t(`fleetFaults.by.${name}`)}
          options={summary?.[name === 'site' ? 'sites' : 'owners'] ?? []}
          value={query[name]}
          onChange={value => onPatch({ [name]: value })}
          render={option => <GroupName by={name} name={option} />}
        />
      ))}
    </FilterBar>
  );
}
