import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { NOT_ON_PHONES, OpenFaultRow } from './OpenFaultRow';

/** Open faults in a few columns, each leading to its evidence. */
export function OpenFaultsTable(props: { faults: ApiCondition[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const hasNotes = props.faults.some(
    ({ badges, source }) => badges.length > 0 || source !== 'live',
  );
  return (
    <DenseTable aria-label={t('openFaults.table')}>
      <TableHead>
        <TableRow>
          <TableCell aria-label={t('faults.severityLong')}>
            {t('faults.severity')}
          </TableCell>
          <TableCell>{t('faults.code')}</TableCell>
          <TableCell>{t('faults.where')}</TableCell>
          <TableCell sx={NOT_ON_PHONES}>{t('faults.opened')}</TableCell>
          <TableCell align="right">{t('openFaults.openFor')}</TableCell>
          {hasNotes && <TableCell>{t('faults.badges')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.faults.map(fault => (
          <OpenFaultRow key={fault.number} fault={fault} hasNotes={hasNotes} />
        ))}
      </TableBody>
    </DenseTable>
  );
}
