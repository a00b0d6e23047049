import type { ApiConformanceFinding } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { FindingRow } from './FindingRow';

const COLUMNS = [
  'severity',
  'what',
  'count',
  'first',
  'last',
  'example',
] as const;

export interface FindingsTableProps {
  /** What the table is called. */
  label: string;
  findings: ApiConformanceFinding[];
  /** The message that is open. */
  selected?: string;
  onSelect: (message?: string) => void;
}

/** What was found, the worst first. */
export function FindingsTable(props: FindingsTableProps) {
  const { label, findings, ...row } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={label}>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell
              key={column}
              align={column === 'count' ? 'right' : 'left'}
            >
              {t(`conformance.column.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {findings.map(finding => (
          <FindingRow
            key={JSON.stringify([
              finding.kind,
              finding.protocol,
              finding.subject,
            ])}
            finding={finding}
            {...row}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
