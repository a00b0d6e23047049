import type { ApiPlannedWindow } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { WindowRow } from './WindowRow';

export interface WindowsTableProps {
  windows: ApiPlannedWindow[];
  now: number;
  /** Absent where the reader may not. */
  onCancel?: (window: ApiPlannedWindow) => void;
}

/** One window a row. */
export function WindowsTable(props: WindowsTableProps) {
  const { windows, now, onCancel } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('windows.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('windows.state')}</TableCell>
          <TableCell>{t('windows.what')}</TableCell>
          <TableCell>{t('windows.for')}</TableCell>
          <TableCell>{t('windows.from')}</TableCell>
          <TableCell>{t('windows.to')}</TableCell>
          <TableCell>{t('windows.by')}</TableCell>
          <TableCell>{t('windows.note')}</TableCell>
          {onCancel && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {windows.map(window => (
          <WindowRow
            key={window.id}
            window={window}
            now={now}
            onCancel={onCancel}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
