import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { RefreshButton } from '../RefreshButton';
import { saveFile } from '../saveFile';

/** What of a list is shown, and a file of it. */
export function CoverageToolbar<Option extends string>(props: {
  label: string;
  options: readonly Option[];
  value: Option;
  labelOf: (option: Option) => string;
  onChange: (option: Option) => void;
  onRefresh: () => void;
  /** What the file is called. */
  file: string;
  csv: () => string;
}) {
  const { label, options, value, labelOf, file, csv } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <FilterBar>
      <TextField
        select
        size="small"
        label={label}
        value={value}
        onChange={event => {
          const chosen = options.find(it => it === event.target.value);
          if (chosen) {
            props.onChange(chosen);
          }
        }}
        InputLabelProps={{ shrink: true }}
        sx={{ minWidth: 200 }}
      >
        {options.map(option => (
          <MenuItem key={option} value={option}>
            {labelOf(option)}
          </MenuItem>
        ))}
      </TextField>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        sx={{ textTransform: 'none' }}
        onClick={() =>
          saveFile({
            name: `coverage_${file}.csv`,
            text: csv(),
            type: 'text/csv',
          })
        }
      >
        {t('coverage.export')}
      </Button>
      <RefreshButton label={t('coverage.refresh')} onClick={props.onRefresh} />
    </FilterBar>
  );
}
