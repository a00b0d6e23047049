import TableBody from '@mui/material/TableBody';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import { GroupFaultRow } from './GroupFaultRow';
import type { GroupFaultRowProps } from './GroupFaultRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';

const COLUMNS = [
  'severity',
  'code',
  'station',
  'where',
  'opened',
  'lasted',
  'badges',
] as const;

export interface FleetFaultsTableProps
  extends Pick<GroupFaultRowProps, 'onPatch' | 'areOpen'> {
  /** What the table is of, for who cannot see it. */
  label: string;
  faults: GroupFaultRowProps['fault'][];
}

/** Faults with their stations, each leading to its evidence. */
export function FleetFaultsTable(props: FleetFaultsTableProps) {
  const { label, faults, ...ofRows } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={label}>
      <PlainHead
        columns={COLUMNS}
        labelOf={column =>
          t(column === 'station' ? 'stations.station' : `faults.${column}`)
        }
        right={['lasted']}
      />
      <TableBody>
        {faults.map(fault => (
          <GroupFaultRow
            key={`${fault.station.identity} ${fault.condition.number}`}
            fault={fault}
            {...ofRows}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
