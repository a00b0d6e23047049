import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  CodeLink,
  codeName,
  Duration,
  scopeLabel,
  SeverityMark,
  Time,
  useTranslate,
  ROW_ATTRIBUTE,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import { OpenChip } from '../OpenChip';
import { SelectableRow } from '../SelectableRow';
import { BeforeIt } from './BeforeIt';

export interface FaultRowProps {
  fault: ApiCondition;
  isSelected: boolean;
  /** Whether there is little room. */
  isNarrow: boolean;
  onSelect: (number: number) => void;
}

/** One fault in a line; a click anywhere on it, or Enter on its code, opens its panel. */
export function FaultRow(props: FaultRowProps) {
  const { fault, isSelected, isNarrow, onSelect } = props;
  const { number, openedAt, closedAt } = fault;
  const words = useTranslate();
  return (
    <SelectableRow isSelected={isSelected} onSelect={() => onSelect(number)}>
      <TableCell sx={{ width: 0 }}>
        <SeverityMark severity={fault.severity} />
      </TableCell>
      <TableCell component="th" scope="row">
        <Link
          component="button"
          variant="body2"
          align="left"
          aria-expanded={isSelected}
          {...{ [ROW_ATTRIBUTE]: number }}
        >
          {codeName(fault, words)}
        </Link>
        <CodeLink fault={fault} variant="sign" />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {scopeLabel(fault.scope, words)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={openedAt} format={isNarrow ? 'short' : 'dateTime'} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Duration from={openedAt} to={closedAt} />
      </TableCell>
      <TableCell align="right">{fault.count}</TableCell>
      <TableCell>
        <BeforeIt fault={fault} />
      </TableCell>
      <TableCell>
        <Stack direction="row" flexWrap="wrap" gap={0.5}>
          {!closedAt && <OpenChip />}
          <Badge badges={fault.badges} source={fault.source} />
        </Stack>
      </TableCell>
    </SelectableRow>
  );
}
