import {
  addDays,
  formatDay,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { DAY_PRESETS } from './dayRange';
import type { DayRange, DayWindow } from './dayRange';
import { DayRangeForm } from './DayRangeForm';

export interface DayRangePickerProps {
  range: DayRange;
  /** What the range means today. */
  days: DayWindow;
  /** In which the days begin. */
  timeZone: string;
  onChange: (range: DayRange) => void;
}

/** Chooses the days that figures are added up from, and says which they are, in whose zone. */
export function DayRangePicker(props: DayRangePickerProps) {
  const { range, days, timeZone, onChange } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <Stack direction="row" gap={1} alignItems="center" flexWrap="wrap">
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('uptime.range')}
        sx={{
          flexWrap: 'wrap',
          '& button': { textTransform: 'none', whiteSpace: 'nowrap' },
        }}
        value={range.kind === 'preset' ? range.preset : 'custom'}
      >
        {DAY_PRESETS.map(preset => (
          <ToggleButton
            key={preset}
            value={preset}
            onClick={() => onChange({ kind: 'preset', preset })}
          >
            {t(`uptime.presets.${preset}`)}
          </ToggleButton>
        ))}
        <ToggleButton
          value="custom"
          aria-haspopup="dialog"
          onClick={event => setAnchor(event.currentTarget)}
        >
          {t('uptime.presets.custom')}
        </ToggleButton>
      </ToggleButtonGroup>
      <Typography variant="body2">
        {formatDay(days.from)} – {formatDay(addDays(days.to, -1))}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {t('uptime.daysIn', { zone: timeZone })}
      </Typography>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <DayRangeForm
          days={days}
          onApply={next => {
            setAnchor(undefined);
            onChange({ kind: 'custom', ...next });
          }}
        />
      </Popover>
    </Stack>
  );
}
