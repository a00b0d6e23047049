import type { ApiUnregistered } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { UnregisteredRow } from './UnregisteredRow';

const COLUMNS = [
  'identity',
  'lastSeen',
  'firstSeen',
  'attempts',
  'address',
  'protocols',
] as const;

/** Refused identities, newest first. */
export function UnregisteredTable(props: { stations: ApiUnregistered[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('unregistered.table')}>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell
              key={column}
              align={column === 'attempts' ? 'right' : 'left'}
            >
              {t(`unregistered.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.stations.map(station => (
          <UnregisteredRow key={station.identity} station={station} />
        ))}
      </TableBody>
    </DenseTable>
  );
}
