import {
  formatTime,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import type { DriftChartProps } from './DriftChart';
import { deviatingOf } from './driftSteps';

const COUNTS = ['drift', 'missing', 'extra', 'notVerifiable'] as const;

/** The same as the chart, the newest first; a time leads to the configuration of then. */
export function DriftTable({ items, onLook }: DriftChartProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Box sx={{ maxWidth: 700 }}>
      <DenseTable aria-label={t('configuration.drift.table')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('configuration.drift.when')}</TableCell>
            <TableCell align="right">
              {t('configuration.drift.deviating')}
            </TableCell>
            {COUNTS.map(name => (
              <TableCell key={name} align="right">
                {t(`configuration.drift.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(item => {
            const time = formatTime(item.takenAt, { style: 'short' });
            return (
              <TableRow key={item.snapshot} hover>
                <TableCell component="th" scope="row">
                  <Link
                    component="button"
                    variant="body2"
                    aria-label={t('configuration.drift.look', { time })}
                    onClick={() => onLook(item.snapshot)}
                  >
                    {time}
                  </Link>
                </TableCell>
                <TableCell align="right">{deviatingOf(item)}</TableCell>
                {COUNTS.map(name => (
                  <TableCell key={name} align="right">
                    {item.counts[name] ?? 0}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </DenseTable>
    </Box>
  );
}
