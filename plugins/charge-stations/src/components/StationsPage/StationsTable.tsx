import type {
  ApiStation,
  ListStationsQuery,
} from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { SortableHead } from '../SortableHead';
import { StationRow } from './StationRow';

/**
 * The columns by the API's own names of what it can sort by. What is wrong comes first: a phone
 * shows three of them.
 */
const COLUMNS = [
  { id: 'identity', label: 'station' },
  { id: 'status', label: 'status' },
  { id: 'openFaults', label: 'openFaults' },
  { id: 'connectors', label: 'connectors', sortable: false },
  { id: 'site', label: 'site' },
  { id: 'owner', label: 'owner' },
  { id: 'model', label: 'model' },
  { id: 'uptime', label: 'uptime', sortable: false },
  { id: 'lastSeenAt', label: 'lastSeen', align: 'right' },
] as const;

export interface StationsTableProps {
  stations: ApiStation[];
  query: ListStationsQuery;
  onSort: (changes: SearchPatch) => void;
  /** Whether other rows are on their way. */
  busy: boolean;
}

/** The stations of one page of the list. */
export function StationsTable(props: StationsTableProps) {
  const { stations, query, onSort, busy } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const { sort = 'status', order = 'asc' } = query;
  return (
    <DenseTable aria-label={t('stations.table')} aria-busy={busy}>
      <SortableHead
        columns={COLUMNS.map(column => ({
          ...column,
          label: t(`stations.${column.label}`),
        }))}
        sortedBy={sort}
        direction={order}
        onSort={column =>
          onSort({
            sort: column,
            order: sort === column && order === 'asc' ? 'desc' : 'asc',
          })
        }
      />
      <TableBody>
        {stations.map(station => (
          <StationRow key={station.identity} station={station} />
        ))}
      </TableBody>
    </DenseTable>
  );
}
