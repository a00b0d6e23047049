import type {
  ApiAvailability,
  ApiAvailabilityGrouping,
  ApiAvailabilityItem,
} from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { SortableHead } from '../SortableHead';
import type { Column } from '../SortableHead';
import type { DayWindow } from './dayRange';
import { UptimeCells } from './UptimeCells';
import type { UptimeColumn, UptimeOrder } from './uptimeOrder';
import { UptimeRow } from './UptimeRow';
import type { PortAndDay } from './useUptimeUrl';

export interface UptimeTableProps {
  availability: ApiAvailability;
  /** The rows, in order. */
  items: ApiAvailabilityItem[];
  by: ApiAvailabilityGrouping;
  /** The days that have bars. */
  days: DayWindow;
  order: UptimeOrder;
  opened?: PortAndDay;
  onSort: (column: UptimeColumn) => void;
  onChoose: (changes: SearchPatch) => void;
  onOpen: (day: PortAndDay) => void;
}

/** A row a port with its days, or a row a group with the way to its ports; the foot has them all together. */
export function UptimeTable(props: UptimeTableProps) {
  const { availability, items, by, days, order, opened, onSort } = props;
  const { profile, total } = availability;
  const { t } = useMessages(chargeStationsTranslationRef);
  const columns: Column<UptimeColumn | 'second'>[] = [
    { id: 'name', label: t(`uptime.grouping.${by}`) },
    by === 'port'
      ? {
          id: 'second',
          label: t(
            availability.from < days.from
              ? 'uptime.column.lastDays'
              : 'uptime.column.days',
          ),
          sortable: false,
        }
      : {
          id: 'second',
          label: t('uptime.column.ports'),
          sortable: false,
          align: 'right',
        },
    { id: 'figure', label: t('uptime.column.figure'), align: 'right' },
    { id: 'coverage', label: t('uptime.column.coverage'), align: 'right' },
    {
      id: 'repair',
      label: (
        <abbr title={t('uptime.repairHelp')}>{t('uptime.column.repair')}</abbr>
      ),
      align: 'right',
    },
    { id: 'openings', label: t('uptime.column.openings'), align: 'right' },
  ];
  return (
    <DenseTable aria-label={t('uptime.table')}>
      <SortableHead
        columns={columns}
        sortedBy={order.column}
        direction={order.direction}
        onSort={id => id !== 'second' && onSort(id)}
      />
      <TableBody>
        {items.map(item => (
          <UptimeRow
            key={item.key}
            item={item}
            notes={item.notes.filter(note => !total.notes.includes(note))}
            by={by}
            profile={profile}
            days={days}
            opened={
              opened?.identity === item.identity && opened?.port === item.port
                ? opened?.day
                : undefined
            }
            onChoose={props.onChoose}
            onOpen={props.onOpen}
          />
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
          <TableCell align={by === 'port' ? 'left' : 'right'}>
            {t('uptime.ports', { count: total.ports })}
          </TableCell>
          <UptimeCells item={total} notes={[]} profile={profile} />
        </TableRow>
      </TableFooter>
    </DenseTable>
  );
}
