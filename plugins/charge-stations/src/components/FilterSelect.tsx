import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';

export interface FilterSelectProps {
  label: string;
  /** The chosen value stays on offer even when it is not among the options. */
  options: string[];
  value?: string;
  onChange: (value?: string) => void;
  /** How an option is shown. Default: as it is. */
  render?: (option: string) => ReactNode;
}

/** One value of several, or any. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, value, onChange, render = option => option } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const options =
    value === undefined || props.options.includes(value)
      ? props.options
      : [...props.options, value];
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      sx={{
        minWidth: { xs: 90, sm: 130 },
        flex: { xs: 1, sm: 'none' },
      }}
    >
      <MenuItem value="">{t('filters.any')}</MenuItem>
      {options.map(option => (
        <MenuItem key={option} value={option}>
          {render(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}
