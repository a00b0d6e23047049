import { Link } from '@backstage/core-components';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  codeName,
  Duration,
  scopeLabel,
  SeverityMark,
  Time,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useFaultsPath } from '../../hooks/useFaultsPath';

/** For a column that says what another one says too. */
export const NOT_ON_PHONES = { display: { xs: 'none', sm: 'table-cell' } };

export interface OpenFaultRowProps {
  fault: ApiCondition;
  /** Whether any fault beside it has notes. */
  hasNotes: boolean;
}

/** One open fault, which leads to its evidence. */
export function OpenFaultRow(props: OpenFaultRowProps) {
  const { fault, hasNotes } = props;
  const words = useTranslate();
  const faultsPath = useFaultsPath();
  return (
    <TableRow>
      <TableCell sx={{ width: 0 }}>
        <SeverityMark severity={fault.severity} />
      </TableCell>
      <TableCell component="th" scope="row">
        {faultsPath ? (
          <Link to={faultsPath(fault.number)}>{codeName(fault, words)}</Link>
        ) : (
          codeName(fault, words)
        )}
      </TableCell>
      <TableCell>{scopeLabel(fault.scope, words)}</TableCell>
      <TableCell sx={NOT_ON_PHONES}>
        <Time value={fault.openedAt} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Duration from={fault.openedAt} />
      </TableCell>
      {hasNotes && (
        <TableCell>
          <Badge badges={fault.badges} source={fault.source} />
        </TableCell>
      )}
    </TableRow>
  );
}
