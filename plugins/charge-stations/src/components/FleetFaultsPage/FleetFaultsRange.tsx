import {
  TimeRangePicker,
  timeZoneLabel,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import ToggleButton, { toggleButtonClasses } from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';

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
      <ToggleButtonGroup
        exclusive
        size="small"
        value={range ? 'range' : 'open'}
        aria-label={t('fleetFaults.show')}
        sx={{ [`& .${toggleButtonClasses.root}`]: { textTransform: 'none' } }}
        onChange={(_, value) =>
          value && onPatch({ open: value === 'open' ? 'true' : undefined })
        }
      >
        <ToggleButton value="range" title={t('fleetFaults.inRangeHelp')}>
          {t('fleetFaults.inRange')}
        </ToggleButton>
        <ToggleButton value="open">{t('fleetFaults.openNow')}</ToggleButton>
      </ToggleButtonGroup>
      {range ? (
        <TimeRangePicker range={range} onChange={onRange} />
      ) : (
        <Typography variant="caption" color="textSecondary">
          {timeZoneLabel(Date.now())}
        </Typography>
      )}
      {range && (
        <IconButton
          size="small"
          aria-label={t('fleetFaults.refresh')}
          title={t('fleetFaults.refresh')}
          onClick={onRefresh}
        >
          <RefreshIcon />
        </IconButton>
      )}
    </Stack>
  );
}
