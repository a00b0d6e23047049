import type { ApiAvailabilityDay } from '@forecourt/plugin-charge-stations-common';
import {
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { TIME_CLASSES } from './timeClasses';

const MINUTE = 60_000;

/** The minutes of a day in each class that it has; they add up to the day. */
export function DayMinutes(props: { millis: ApiAvailabilityDay['millis'] }) {
  const { millis } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const shown = TIME_CLASSES.filter(name => millis[name] > 0);
  const total = TIME_CLASSES.reduce((sum, name) => sum + millis[name], 0);
  return (
    <DenseTable aria-label={t('uptime.minutes')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('uptime.timeWas')}</TableCell>
          <TableCell align="right">{t('uptime.minutesShort')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.map(name => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={{ fontWeight: 'normal' }}>
              {words(`uptime.class.${name}`)}
            </TableCell>
            <TableCell align="right">{minutes(millis[name])}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow
          sx={{
            '& > th, & > td': { color: 'text.primary', typography: 'body2' },
          }}
        >
          <TableCell component="th" scope="row">
            {t('uptime.together')}
          </TableCell>
          <TableCell align="right">{minutes(total)}</TableCell>
        </TableRow>
      </TableFooter>
    </DenseTable>
  );
}

function minutes(millis: number): string {
  return (millis / MINUTE).toLocaleString(undefined, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
