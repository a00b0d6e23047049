import type { ApiConfigurationMatrixRow } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { valueText } from './valueText';

/** As many values as fit beneath a key; the columns have the rest. */
const MOST_VALUES = 3;

/** The values that most stations have, over all columns. */
export function RowValues({ row }: { row: ApiConfigurationMatrixRow }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { values, valuesLeftOut } = row;
  if (values.length < 2) {
    return null;
  }
  const left = values.length - MOST_VALUES + valuesLeftOut;
  return (
    <Typography
      variant="caption"
      component="ul"
      aria-label={t('configuration.fleet.values')}
      sx={{ listStyle: 'none', m: 0, p: 0 }}
    >
      {values.slice(0, MOST_VALUES).map(({ value, stations }) => (
        <li key={value ?? ''}>
          {t('configuration.fleet.valueAt', {
            value: valueText(value, row, t),
            stations: t('configuration.fleet.stations', { count: stations }),
          })}
        </li>
      ))}
      {left > 0 && (
        <li>{t('configuration.fleet.valuesLeftOut', { count: left })}</li>
      )}
    </Typography>
  );
}
