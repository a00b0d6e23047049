import type { ApiFaultGroup } from '@forecourt/plugin-charge-stations-common';
import {
  CodeLink,
  SeverityMark,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import type { FaultGroupsTableProps } from './FaultGroupsTable';
import { GroupFaults } from './GroupFaults';
import { GroupName } from '../GroupName';
import { TrendBars } from './TrendBars';

export interface FaultGroupRowProps
  extends Pick<FaultGroupsTableProps, 'by' | 'filter' | 'range' | 'onPatch'> {
  group: ApiFaultGroup;
  isOpen: boolean;
  onToggle: () => void;
}

/** A group in a line; opened, its faults and where they are. */
export function FaultGroupRow(props: FaultGroupRowProps) {
  const { group, isOpen, onToggle, ...rest } = props;
  const { by, range } = rest;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <TableRow hover>
        <TableCell component="th" scope="row">
          <Button
            size="small"
            aria-expanded={isOpen}
            onClick={onToggle}
            startIcon={isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
            sx={{ textTransform: 'none', textAlign: 'left', py: 0 }}
          >
            <GroupName by={by} name={group.key} />
          </Button>
          {by === 'code' && (
            <CodeLink fault={{ code: group.key }} variant="sign" />
          )}
        </TableCell>
        <TableCell>
          <SeverityMark severity={group.worstSeverity} />
        </TableCell>
        <TableCell align="right">{group.open}</TableCell>
        {range && <TableCell align="right">{group.faults}</TableCell>}
        <TableCell align="right">{group.stations}</TableCell>
        {range && (
          <TableCell>
            <TrendBars counts={group.trend} />
          </TableCell>
        )}
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          <Time value={group.firstSeenAt} />
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          <Time value={group.lastSeenAt} format="relative" />
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell
            colSpan={range ? 8 : 6}
            aria-label={t('fleetFaults.groupFaults')}
            sx={{ pl: 4 }}
          >
            <GroupFaults group={group} {...rest} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
