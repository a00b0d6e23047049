import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { SortableHead } from '../SortableHead';
import type { Column } from '../SortableHead';
import { FaultRow } from './FaultRow';
import { FAULT_COLUMNS } from './faultOrder';
import type { FaultColumn, FaultOrder } from './faultOrder';

export interface FaultsTableProps {
  faults: ApiCondition[];
  order: FaultOrder;
  onSort: (column: FaultColumn) => void;
  /** The fault whose panel is open. */
  selected?: number;
  onSelect: (number: number) => void;
}

/** What the timeline shows, in words. */
export function FaultsTable(props: FaultsTableProps) {
  const { faults, order, onSort, selected, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const columns: Column<FaultColumn>[] = FAULT_COLUMNS.map(id => ({
    id,
    label:
      id === 'severity' ? (
        <abbr title={t('faults.severityLong')}>{t('faults.severity')}</abbr>
      ) : (
        t(`faults.${id}`)
      ),
    align: id === 'lasted' || id === 'count' ? 'right' : 'left',
  }));
  return (
    <DenseTable aria-label={t('faults.table')}>
      <SortableHead
        columns={[
          ...columns,
          { id: 'before', label: t('faults.before'), sortable: false },
          { id: 'badges', label: t('faults.badges'), sortable: false },
        ]}
        sortedBy={order.column}
        direction={order.direction}
        onSort={id => id !== 'badges' && id !== 'before' && onSort(id)}
      />
      <TableBody>
        {faults.map(fault => (
          <FaultRow
            key={fault.number}
            fault={fault}
            isSelected={fault.number === selected}
            isNarrow={selected !== undefined}
            onSelect={onSelect}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
