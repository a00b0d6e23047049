import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type {
  ApiAvailabilityGrouping,
  ApiAvailabilityProfile,
} from '@forecourt/plugin-charge-stations-common';
import {
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Chip from '@mui/material/Chip';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterSelect } from '../FilterSelect';
import { ChoiceSelect } from './ChoiceSelect';
import { GROUPINGS } from './useUptimeUrl';
import type { UptimeFilter } from './useUptimeUrl';

/** What the API calls the site, owner or model of stations that have none. */
export const NONE = 'none';

export interface UptimeChoiceProps {
  profiles: ApiAvailabilityProfile[];
  profile: ApiAvailabilityProfile;
  by: ApiAvailabilityGrouping;
  filter: UptimeFilter;
  onChoose: (changes: SearchPatch) => void;
}

/** By which rulebook figures are worked out, what the rows are, and of which stations. */
export function UptimeChoice(props: UptimeChoiceProps) {
  const { profiles, profile, by, filter, onChoose } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const summary = useStationsSummary().data;
  const placements = [
    { name: 'site', options: summary?.sites },
    { name: 'owner', options: summary?.owners },
    { name: 'model', options: summary?.models },
  ] as const;
  return (
    <FilterBar>
      <ChoiceSelect
        label={t('uptime.profile')}
        value={profile.id}
        options={profiles.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={id => onChoose({ profile: id })}
      />
      <ChoiceSelect
        label={t('uptime.by')}
        value={by}
        options={GROUPINGS.map(value => ({
          value,
          label: t(`uptime.grouping.${value}`),
        }))}
        onChange={value => onChoose({ by: value })}
      />
      {placements.map(({ name, options = [] }) => (
        <FilterSelect
          key={name}
          label={t(`filters.${name}`)}
          options={options}
          value={filter[name]}
          onChange={value => onChoose({ [name]: value })}
          render={ref =>
            ref === NONE ? (
              t('uptime.without')
            ) : (
              <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
            )
          }
        />
      ))}
      {filter.identity && (
        <Chip
          label={t('uptime.onlyStation', { identity: filter.identity })}
          onDelete={() => onChoose({ identity: undefined })}
          sx={{ m: 0 }}
        />
      )}
    </FilterBar>
  );
}
