import type { ApiFaultGroups } from '@forecourt/plugin-charge-stations-common';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { FaultGroupRow } from './FaultGroupRow';
import type { FaultGrouping, FleetFaultFilter } from './fleetFaultsQuery';

export interface FaultGroupsTableProps {
  groups: ApiFaultGroups['items'];
  total: ApiFaultGroups['total'];
  by: FaultGrouping;
  filter: FleetFaultFilter;
  /** Absent: only what is open now. */
  range?: TimeRange;
  /** The key of the group whose faults are shown. */
  opened?: string;
  onToggle: (key: string) => void;
  onPatch: (changes: SearchPatch) => void;
}

/** The groups, worst first, and the whole that they add up to. */
export function FaultGroupsTable(props: FaultGroupsTableProps) {
  const { groups, total, opened, onToggle, ...rest } = props;
  const { by, range } = rest;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('fleetFaults.table')}>
      <TableHead>
        <TableRow>
          <TableCell>{t(`fleetFaults.by.${by}`)}</TableCell>
          <TableCell>{t('fleetFaults.worstColumn')}</TableCell>
          <TableCell align="right">{t('fleetFaults.open')}</TableCell>
          {range && (
            <TableCell align="right" title={t('fleetFaults.inRangeHelp')}>
              {t('fleetFaults.faults')}
            </TableCell>
          )}
          <TableCell align="right">{t('fleetFaults.stations')}</TableCell>
          {range && <TableCell>{t('fleetFaults.trend')}</TableCell>}
          <TableCell align="right">{t('fleetFaults.firstSeen')}</TableCell>
          <TableCell align="right">{t('fleetFaults.lastSeen')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map(group => (
          <FaultGroupRow
            key={group.key}
            group={group}
            isOpen={group.key === opened}
            onToggle={() => onToggle(group.key)}
            {...rest}
          />
        ))}
        <TableRow sx={{ '& > *': { fontWeight: 'bold' } }}>
          <TableCell component="th" scope="row">
            {t('fleetFaults.total')}
          </TableCell>
          <TableCell />
          <TableCell align="right">{total.open}</TableCell>
          {range && <TableCell align="right">{total.faults}</TableCell>}
          <TableCell align="right" title={t('fleetFaults.totalStationsHelp')}>
            {total.stations}
          </TableCell>
          <TableCell colSpan={range ? 3 : 2} />
        </TableRow>
      </TableBody>
    </DenseTable>
  );
}
