import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import {
  COMPLIANCE_STATES,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { OneOf } from '../OneOf';
import { PlacementSelects } from '../PlacementSelects';
import { RefreshButton } from '../RefreshButton';
import { NO_NARROWING, type ComplianceFilter } from './complianceQuery';

export interface ComplianceFiltersProps {
  filter: ComplianceFilter;
  /** Stations by state; undefined until they are known. */
  counts?: ApiConfigurationFleetCompliance['stations'];
  onPatch: (changes: SearchPatch) => void;
  onRefresh: () => void;
}

/** How stations stand that are shown, with how many there are of each, and which stations. */
export function ComplianceFilters(props: ComplianceFiltersProps) {
  const { filter, counts, onPatch, onRefresh } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const isNarrowed = Object.values(filter).some(it => it !== undefined);
  return (
    <>
      <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
        <OneOf
          label={t('configuration.fleetCompliance.states')}
          value={filter.state ?? 'all'}
          options={[
            {
              value: 'all',
              label: counted(
                t('configuration.fleetCompliance.all'),
                counts && totalOf(counts),
              ),
            },
            ...COMPLIANCE_STATES.map(state => ({
              value: state,
              label: counted(
                words(`compliance.state.${state}`),
                counts?.[state],
              ),
            })),
          ]}
          onChoose={state =>
            onPatch({ state: state === 'all' ? undefined : state })
          }
        />
        <RefreshButton
          label={t('configuration.fleet.refresh')}
          onClick={onRefresh}
        />
      </Stack>
      <FilterBar>
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
        {isNarrowed && (
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

/** Elsewhere the words stand within sentences. */
function counted(word: string, count?: number): string {
  const capital = word.charAt(0).toLocaleUpperCase() + word.slice(1);
  return count === undefined ? capital : `${capital} ${count.toLocaleString()}`;
}

function totalOf(counts: ApiConfigurationFleetCompliance['stations']): number {
  return COMPLIANCE_STATES.reduce((sum, state) => sum + counts[state], 0);
}
