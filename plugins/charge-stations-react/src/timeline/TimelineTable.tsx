import { memo, useMemo } from 'react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { Time } from '../time/Time';
import { useTranslate } from '../useTranslate';
import { tableRows } from './tableRows';

/** More would be slow to draw and long to listen to. */
const MOST_ROWS = 500;

/** What the picture shows, as a table; long, so not drawn anew while the picture moves. */
export const TimelineTable = memo(DrawnTable);

function DrawnTable({ timeline }: { timeline: ApiTimeline }) {
  const t = useTranslate();
  const rows = useMemo(() => tableRows(timeline, t), [timeline, t]);
  return (
    <TableContainer sx={{ maxHeight: 360 }}>
      <Table
        size="small"
        stickyHeader
        aria-label={t('timeline.table.name')}
        sx={{ '& td, & th': { px: 1, py: 0.5, wordBreak: 'normal' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('timeline.table.where')}</TableCell>
            <TableCell>{t('timeline.table.what')}</TableCell>
            <TableCell>{t('timeline.table.from')}</TableCell>
            <TableCell>{t('timeline.table.to')}</TableCell>
            <TableCell align="right">{t('timeline.table.lasted')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, MOST_ROWS).map(row => (
            <TableRow key={row.key}>
              <TableCell component="th" scope="row">
                {row.where}
              </TableCell>
              <TableCell>{row.what}</TableCell>
              <TableCell>
                <Time value={row.from} />
              </TableCell>
              <TableCell>
                {row.to && <Time value={row.to} />}
                {!row.to && row.lasted && t('time.ongoing')}
              </TableCell>
              <TableCell align="right">{row.lasted}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > MOST_ROWS && (
        <Typography variant="caption">
          {t('timeline.table.cut', {
            shown: String(MOST_ROWS),
            total: String(rows.length),
          })}
        </Typography>
      )}
    </TableContainer>
  );
}
