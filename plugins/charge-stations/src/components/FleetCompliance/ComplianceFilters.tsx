import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import {
  COMPLIANCE_STATES,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { PlacementSelects } from '../PlacementSelects';
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
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter.state ?? 'all'}
          aria-label={t('configuration.fleetCompliance.states')}
          sx={{ flexWrap: 'wrap', '& button': { textTransform: 'none' } }}
          onChange={(_, state) =>
            state && onPatch({ state: state === 'all' ? undefined : state })
          }
        >
          <ToggleButton value="all">
            {t('configuration.fleetCompliance.all')}
          </ToggleButton>
          {COMPLIANCE_STATES.map(state => (
            <ToggleButton key={state} value={state}>
              {words(`compliance.state.${state}`)}
              {counts && ` ${counts[state].toLocaleString()}`}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <IconButton
          size="small"
          aria-label={t('configuration.fleet.refresh')}
          title={t('configuration.fleet.refresh')}
          onClick={onRefresh}
        >
          <RefreshIcon />
        </IconButton>
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
