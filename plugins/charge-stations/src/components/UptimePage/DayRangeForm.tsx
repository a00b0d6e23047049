import {
  addDays,
  isDay,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { isAllowed, MOST_DAYS } from './dayRange';
import type { DayWindow } from './dayRange';

export interface DayRangeFormProps {
  /** What the fields begin with. */
  days: DayWindow;
  onApply: (days: DayWindow) => void;
}

/** Two fields for days of the reader's own; both are part of the range. */
export function DayRangeForm({ days, onApply }: DayRangeFormProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const [first, setFirst] = useState(days.from);
  const [last, setLast] = useState(addDays(days.to, -1));
  const chosen =
    isDay(first) && isDay(last)
      ? { from: first, to: addDays(last, 1) }
      : undefined;
  const valid = chosen !== undefined && isAllowed(chosen);
  return (
    <Stack
      component="form"
      spacing={2}
      sx={{ p: 2 }}
      onSubmit={event => {
        event.preventDefault();
        if (valid) {
          onApply(chosen);
        }
      }}
    >
      <TextField
        type="date"
        size="small"
        label={t('uptime.firstDay')}
        value={first}
        onChange={event => setFirst(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <TextField
        type="date"
        size="small"
        label={t('uptime.lastDay')}
        value={last}
        error={!valid}
        helperText={
          valid ? ' ' : t('uptime.badRange', { most: String(MOST_DAYS) })
        }
        onChange={event => setLast(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <Button
        sx={{ textTransform: 'none' }}
        type="submit"
        variant="contained"
        disabled={!valid}
      >
        {t('uptime.apply')}
      </Button>
    </Stack>
  );
}
