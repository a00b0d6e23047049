import type { ApiReport } from '@forecourt/plugin-charge-stations-common';
import { Time, useMessages } from '@forecourt/plugin-charge-stations-react';
import CheckIcon from '@mui/icons-material/Check';
import HourglassEmptyIcon from '@mui/icons-material/HourglassEmpty';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { missingWords } from './conformanceWords';
import { ExampleLink } from './ExampleLink';
import { ExampleRow } from './ExampleRow';

const SIGNS = {
  complete: { Icon: CheckIcon, color: 'success' },
  coming: { Icon: HourglassEmptyIcon, color: 'info' },
  incomplete: { Icon: WarningAmberIcon, color: 'warning' },
} as const;

export interface ReportRowProps {
  report: ApiReport;
  /** The message that is open. */
  selected?: string;
  onSelect: (message?: string) => void;
}

/** One report in parts; its last part opens. */
export function ReportRow(props: ReportRowProps) {
  const { report, selected, onSelect } = props;
  const { asked, lastPart, parts, of, repeated, state } = report;
  const { t } = useMessages(chargeStationsTranslationRef);
  const { Icon, color } = SIGNS[state];
  const missing = missingWords(report, t);
  return (
    <ExampleRow evidence={lastPart} selected={selected} onSelect={onSelect}>
      <TableCell component="th" scope="row">
        <ExampleLink evidence={lastPart} selected={selected}>
          {t(`reports.report.${report.report}`)}
        </ExampleLink>
        {report.requestId !== undefined && (
          <Typography variant="caption" component="div" color="text.secondary">
            {t('reports.request', { id: String(report.requestId) })}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {asked && (
          <>
            <Time value={asked.at} />
            <Typography
              variant="caption"
              component="div"
              color="text.secondary"
            >
              {asked.action}
            </Typography>
          </>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={report.startedAt} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={report.lastPartAt} />
      </TableCell>
      <TableCell>
        {of === undefined
          ? t('reports.partsSoFar', { parts: String(parts) })
          : t('reports.parts', { parts: String(parts), of: String(of) })}
        {repeated > 0 && (
          <Typography variant="caption" component="div" color="text.secondary">
            {t('reports.repeated', { count: repeated })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Stack direction="row" gap={0.5} alignItems="center">
          <Icon aria-hidden color={color} sx={{ fontSize: 18 }} />
          {[t(`reports.state.${state}`), missing].filter(Boolean).join(': ')}
        </Stack>
      </TableCell>
    </ExampleRow>
  );
}
