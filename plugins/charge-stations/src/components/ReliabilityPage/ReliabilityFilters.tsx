import {
  TimeRangePicker,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { GroupName } from '../GroupName';
import { OneOf } from '../OneOf';
import { PlacementSelects } from '../PlacementSelects';
import { RefreshButton } from '../RefreshButton';
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
        <OneOf
          label={t('fleetFaults.groupBy')}
          value={query.by}
          options={GROUPINGS.map(by => ({
            value: by,
            label: t(`reliability.by.${by}`),
          }))}
          onChoose={by => onPatch({ by })}
        />
        <TimeRangePicker range={range} onChange={onRange} />
        <RefreshButton label={t('reliability.refresh')} onClick={onRefresh} />
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
