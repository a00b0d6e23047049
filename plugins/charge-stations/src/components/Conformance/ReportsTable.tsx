import type { ApiReport } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { ReportRow } from './ReportRow';

const COLUMNS = [
  'report',
  'asked',
  'started',
  'last',
  'parts',
  'state',
] as const;

export interface ReportsTableProps {
  reports: ApiReport[];
  /** The message that is open. */
  selected?: string;
  onSelect: (message?: string) => void;
}

/** The reports that came in parts, newest first, and how far each came. */
export function ReportsTable(props: ReportsTableProps) {
  const { reports, ...row } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Box>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('reports.title')}
      </Typography>
      <DenseTable aria-label={t('reports.table')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column}>
                {t(`reports.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {reports.map(report => (
            <ReportRow
              key={`${report.report} ${report.requestId} ${report.startedAt}`}
              report={report}
              {...row}
            />
          ))}
        </TableBody>
      </DenseTable>
    </Box>
  );
}
