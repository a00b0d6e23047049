import { useState } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslate } from '../useTranslate';
import { fromLocalInput, toLocalInput } from './localInput';
import type { TimeWindow } from './timeRange';

interface CustomRangeFormProps {
  /** What the fields begin with. */
  window: TimeWindow;
  onApply: (window: TimeWindow) => void;
}

/** Two fields for a window of the reader's own. */
export function CustomRangeForm({ window, onApply }: CustomRangeFormProps) {
  const t = useTranslate();
  const [from, setFrom] = useState(toLocalInput(window.from));
  const [to, setTo] = useState(toLocalInput(window.to));
  const chosen = { from: fromLocalInput(from), to: fromLocalInput(to) };
  const valid = chosen.from < chosen.to;
  return (
    <Stack
      component="form"
      spacing={2}
      sx={{ p: 2 }}
      onSubmit={event => {
        event.preventDefault();
        onApply(chosen);
      }}
    >
      <TextField
        type="datetime-local"
        size="small"
        label={t('range.from')}
        value={from}
        onChange={event => setFrom(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <TextField
        type="datetime-local"
        size="small"
        label={t('range.to')}
        value={to}
        error={!valid}
        helperText={valid ? ' ' : t('range.invalid')}
        onChange={event => setTo(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <Button
        sx={{ textTransform: 'none' }}
        type="submit"
        variant="contained"
        disabled={!valid}
      >
        {t('range.apply')}
      </Button>
    </Stack>
  );
}
