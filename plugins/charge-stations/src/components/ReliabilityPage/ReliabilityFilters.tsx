import {
  TimeRangePicker,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import ToggleButton, { toggleButtonClasses } from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { GroupName } from '../GroupName';
import { PlacementSelects } from '../PlacementSelects';
import { GROUPINGS } from './reliabilityQuery';
import type { reliabilityQueryFrom } from './reliabilityQuery';

export interface ReliabilityFiltersProps {
  query: ReturnType<typeof reliabilityQueryFrom>;
  range: TimeRange;
  onRange: (range: TimeRange) => void;
  onPatch: (changes: SearchPatch) => void;
  onRefresh: () => void;
}

/** By what the rates are told, of what time, and of which stations. */
export function ReliabilityFilters(props: ReliabilityFiltersProps) {
  const { query, range, onRange, onPatch, onRefresh } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
        <ToggleButtonGroup
          exclusive
          size="small"
          value={query.by}
          aria-label={t('fleetFaults.groupBy')}
          sx={{
            [`& .${toggleButtonClasses.root}`]: { textTransform: 'none' },
          }}
          onChange={(_, by) => by && onPatch({ by })}
        >
          {GROUPINGS.map(by => (
            <ToggleButton key={by} value={by}>
              {t(`reliability.by.${by}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TimeRangePicker range={range} onChange={onRange} />
        <IconButton
          size="small"
          aria-label={t('reliability.refresh')}
          title={t('reliability.refresh')}
          onClick={onRefresh}
        >
          <RefreshIcon />
        </IconButton>
      </Stack>
      <FilterBar>
        <PlacementSelects chosen={query} onChoose={onPatch} />
        {query.code !== undefined && (
          <Chip
            label={
              <>
                {t('reliability.by.code')}:{' '}
                <GroupName by="code" name={query.code} />
              </>
            }
            onDelete={() => onPatch({ code: undefined })}
            sx={{ m: 0 }}
          />
        )}
      </FilterBar>
    </>
  );
}
