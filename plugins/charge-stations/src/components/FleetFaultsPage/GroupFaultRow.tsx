import { Link } from '@backstage/core-components';
import type { ApiFleetFaultPage } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  CodeLink,
  codeName,
  Duration,
  scopeLabel,
  SeverityMark,
  StationLink,
  Time,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useFaultPermalink } from '../../hooks/useFaultPermalink';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { OpenChip } from '../OpenChip';
import { whereElse } from './fleetFaultsQuery';

export interface GroupFaultRowProps {
  fault: ApiFleetFaultPage['items'][number];
  /** Absent where the list is of one code already. */
  onPatch?: (changes: SearchPatch) => void;
  /** Whether the list is of open faults only, which then need not say so. */
  areOpen?: boolean;
}

/** One fault of the fleet, which leads to its evidence on its station's page. */
export function GroupFaultRow(props: GroupFaultRowProps) {
  const { fault, onPatch, areOpen = false } = props;
  const { condition, station } = fault;
  const { openedAt, closedAt } = condition;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const permalink = useFaultPermalink(fault);
  return (
    <TableRow hover>
      <TableCell sx={{ width: 0 }}>
        <SeverityMark severity={condition.severity} />
      </TableCell>
      <TableCell component="th" scope="row">
        {permalink ? (
          <Link to={permalink}>{codeName(condition, words)}</Link>
        ) : (
          codeName(condition, words)
        )}
        <CodeLink fault={condition} variant="sign" />
        {onPatch && (
          <Button
            size="small"
            sx={{ textTransform: 'none', py: 0, ml: 1 }}
            onClick={() => onPatch(whereElse(condition.code))}
          >
            {t('fault.elsewhere')}
          </Button>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <StationLink {...station} />
      </TableCell>
      <TableCell>{scopeLabel(condition.scope, words)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={openedAt} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Duration from={openedAt} to={closedAt} />
      </TableCell>
      <TableCell>
        <Stack direction="row" flexWrap="wrap" gap={0.5}>
          {!closedAt && !areOpen && <OpenChip />}
          <Badge badges={condition.badges} source={condition.source} />
        </Stack>
      </TableCell>
    </TableRow>
  );
}
