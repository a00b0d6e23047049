import { useState } from 'react';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslate } from '../useTranslate';
import { CustomRangeForm } from './CustomRangeForm';
import { formatTime, timeZoneLabel } from './format';
import {
  resolveTimeRange,
  shiftTimeRange,
  TIME_RANGE_PRESETS,
  type TimeRange,
} from './timeRange';
import { useNow } from './useNow';

/** @public */
export interface TimeRangePickerProps {
  range: TimeRange;
  onChange: (range: TimeRange) => void;
}

/**
 * Chooses what time a page is about: a preset, a custom window, or the one before or after.
 *
 * @public
 */
export function TimeRangePicker({ range, onChange }: TimeRangePickerProps) {
  const t = useTranslate();
  const now = useNow(30_000);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const window = resolveTimeRange(range, now);
  const shift = (direction: -1 | 1) =>
    onChange(shiftTimeRange(range, Date.now(), direction));
  return (
    <Stack direction="row" spacing={1} alignItems="center" flexWrap="wrap">
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('range.label')}
        sx={{ '& button': { textTransform: 'none' } }}
        value={range.kind === 'relative' ? range.preset : 'custom'}
      >
        {TIME_RANGE_PRESETS.map(preset => (
          <ToggleButton
            key={preset}
            value={preset}
            onClick={() => onChange({ kind: 'relative', preset })}
          >
            {t(`range.${preset}`)}
          </ToggleButton>
        ))}
        <ToggleButton
          value="custom"
          aria-haspopup="dialog"
          onClick={event => setAnchor(event.currentTarget)}
        >
          {t('range.custom')}
        </ToggleButton>
      </ToggleButtonGroup>
      <IconButton
        size="small"
        aria-label={t('range.earlier')}
        onClick={() => shift(-1)}
      >
        <ChevronLeftIcon />
      </IconButton>
      <Typography variant="body2">
        {formatTime(window.from, { style: 'short' })} –{' '}
        {formatTime(window.to, { style: 'short' })}
      </Typography>
      <IconButton
        size="small"
        aria-label={t('range.later')}
        disabled={window.to >= now}
        onClick={() => shift(1)}
      >
        <ChevronRightIcon />
      </IconButton>
      <Typography variant="caption" color="textSecondary">
        {timeZoneLabel(window.to)}
      </Typography>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <CustomRangeForm
          window={window}
          onApply={next => {
            setAnchor(undefined);
            onChange({ kind: 'absolute', ...next });
          }}
        />
      </Popover>
    </Stack>
  );
}
