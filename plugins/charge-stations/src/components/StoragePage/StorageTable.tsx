import {
  formatBytes,
  parseKeep,
  type ApiStorage,
} from '@forecourt/plugin-charge-stations-common';
import { Time, useMessages } from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';

type StorageClass = ApiStorage['classes'][number];

const COLUMNS = ['what', 'rows', 'size', 'oldest', 'newest', 'kept'] as const;
const NUMBERS: readonly string[] = ['rows', 'size'];

/** What each class takes, and all together: the sizes add up to the total. */
export function StorageTable(props: { storage: ApiStorage }) {
  const { classes, otherBytes, reusableBytes, totalBytes } = props.storage;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('storage.table')}>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell
              key={column}
              align={NUMBERS.includes(column) ? 'right' : 'left'}
            >
              {t(`storage.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {classes.map(one => (
          <ClassRow key={one.name} storageClass={one} />
        ))}
        <SizeRow name={t('storage.other')} bytes={otherBytes} />
        {reusableBytes !== undefined && (
          <SizeRow name={t('storage.reusable')} bytes={reusableBytes} />
        )}
        <SizeRow name={t('storage.total')} bytes={totalBytes} isTotal />
      </TableBody>
    </DenseTable>
  );
}

function ClassRow(props: { storageClass: StorageClass }) {
  const { bytes, keep, name, newest, oldest, rows } = props.storageClass;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {t(`storage.classes.${name}`)}
      </TableCell>
      <TableCell align="right">
        {rows === undefined ? t('storage.notCounted') : rows.toLocaleString()}
      </TableCell>
      <TableCell align="right">{formatBytes(bytes)}</TableCell>
      <TableCell>
        {oldest ? <Time value={oldest} /> : t('storage.none')}
      </TableCell>
      <TableCell>
        {newest ? <Time value={newest} /> : t('storage.none')}
      </TableCell>
      <TableCell>
        {keep
          ? parseKeep(keep)
              .map(({ unit, count }) => t(`storage.units.${unit}`, { count }))
              .join(', ')
          : t('storage.forever')}
      </TableCell>
    </TableRow>
  );
}

function SizeRow(props: { name: string; bytes: number; isTotal?: boolean }) {
  const { bytes, isTotal = false, name } = props;
  const sx = { fontWeight: isTotal ? 'bold' : undefined };
  return (
    <TableRow>
      <TableCell component="th" scope="row" colSpan={2} sx={sx}>
        {name}
      </TableCell>
      <TableCell align="right" sx={sx}>
        {formatBytes(bytes)}
      </TableCell>
      <TableCell colSpan={3} />
    </TableRow>
  );
}
