import type { ApiFleetIncidentPage } from '@forecourt/plugin-charge-stations-common';
import Checkbox from '@mui/material/Checkbox';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { IncidentRow } from './IncidentRow';
import type { IncidentSort } from './incidentsQuery';

export type FleetIncident = ApiFleetIncidentPage['items'][number];

/** Tells the incidents of the fleet apart. */
export function idOf({ incident }: FleetIncident): string {
  return `${incident.identity} ${incident.id}`;
}

/** Incidents with their stations, in one of two orders, and which of them are chosen. */
export function IncidentsTable(props: {
  items: FleetIncident[];
  sort: IncidentSort;
  onSort: (sort: IncidentSort) => void;
  selected: string[];
  onSelect: (ids: string[]) => void;
  onActed: () => void;
}) {
  const { items, sort, onSort, selected, onSelect, onActed } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const all = items.map(idOf);
  const chosen = all.filter(id => selected.includes(id));
  return (
    <DenseTable aria-label={t('incidents.list')}>
      <TableHead>
        <TableRow>
          <TableCell padding="checkbox">
            <Checkbox
              size="small"
              checked={chosen.length === all.length}
              indeterminate={chosen.length > 0 && chosen.length < all.length}
              onChange={event => onSelect(event.target.checked ? all : [])}
              inputProps={{ 'aria-label': t('incidents.all') }}
            />
          </TableCell>
          <TableCell sortDirection={sort === 'worst' ? 'asc' : false}>
            <TableSortLabel
              active={sort === 'worst'}
              onClick={() => onSort('worst')}
            >
              {t('faults.severity')}
            </TableSortLabel>
          </TableCell>
          <TableCell>{t('faults.code')}</TableCell>
          <TableCell>{t('stations.station')}</TableCell>
          <TableCell>{t('faults.where')}</TableCell>
          <TableCell sortDirection={sort === 'newest' ? 'desc' : false}>
            <TableSortLabel
              active={sort === 'newest'}
              direction="desc"
              onClick={() => onSort('newest')}
            >
              {t('faults.opened')}
            </TableSortLabel>
          </TableCell>
          <TableCell align="right">{t('faults.lasted')}</TableCell>
          <TableCell>{t('incidents.state')}</TableCell>
          <TableCell>{t('incidents.assignee')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(item => {
          const id = idOf(item);
          const isSelected = selected.includes(id);
          return (
            <IncidentRow
              key={id}
              item={item}
              isSelected={isSelected}
              onActed={onActed}
              onToggle={() =>
                onSelect(
                  isSelected
                    ? selected.filter(other => other !== id)
                    : [...selected, id],
                )
              }
            />
          );
        })}
      </TableBody>
    </DenseTable>
  );
}
