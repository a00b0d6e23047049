import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  codeLabel,
  Duration,
  scopeLabel,
  SeverityMark,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';

/** Open faults in a few columns, each leading to its evidence. */
export function OpenFaultsTable(props: { faults: ApiCondition[] }) {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const words = useTranslate();
  const faultsPath = useFaultsPath();
  return (
    <DenseTable aria-label={t('openFaults.table')}>
      <TableBody>
        {props.faults.map(fault => (
          <TableRow key={fault.number}>
            <TableCell sx={{ width: 0 }}>
              <SeverityMark severity={fault.severity} />
            </TableCell>
            <TableCell component="th" scope="row">
              {faultsPath ? (
                <Link to={faultsPath(fault.number)}>{codeLabel(fault)}</Link>
              ) : (
                codeLabel(fault)
              )}
            </TableCell>
            <TableCell>{scopeLabel(fault.scope, words)}</TableCell>
            <TableCell align="right">
              <Duration from={fault.openedAt} />
            </TableCell>
            <TableCell>
              <Badge badges={fault.badges} source={fault.source} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </DenseTable>
  );
}
