import {
  TimeRangePicker,
  timeZoneLabel,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { OneOf } from '../OneOf';
import { RefreshButton } from '../RefreshButton';

export interface FleetFaultsRangeProps {
  /** Absent: only what is open now. */
  range?: TimeRange;
  onRange: (range: TimeRange) => void;
  onPatch: (changes: SearchPatch) => void;
  /** Counts a range again, which is not done by itself. */
  onRefresh: () => void;
}

/** What is open now, or what opened in a range. */
export function FleetFaultsRange(props: FleetFaultsRangeProps) {
  const { range, onRange, onPatch, onRefresh } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
      <OneOf
        label={t('fleetFaults.show')}
        value={range ? 'range' : 'open'}
        options={[
          {
            value: 'range',
            label: t('fleetFaults.inRange'),
            help: t('fleetFaults.inRangeHelp'),
          },
          { value: 'open', label: t('fleetFaults.openNow') },
        ]}
        onChoose={value =>
          onPatch({ open: value === 'open' ? 'true' : undefined })
        }
      />
      {range ? (
        <TimeRangePicker range={range} onChange={onRange} />
      ) : (
        <Typography variant="caption" color="textSecondary">
          {timeZoneLabel(Date.now())}
        </Typography>
      )}
      {range && (
        <RefreshButton label={t('fleetFaults.refresh')} onClick={onRefresh} />
      )}
    </Stack>
  );
}
