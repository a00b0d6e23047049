import type { ApiConformance } from '@forecourt/plugin-charge-stations-common';
import { Time, useMessages } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { offsetWords } from './conformanceWords';

type Clock = NonNullable<ApiConformance['clock']>;

const COLUMNS = ['first', 'last', 'samples', 'offset'] as const;

/** How the clock stood on each connection; of one alone the sentence above says it. */
export function ClockTable(props: Pick<Clock, 'connections'>) {
  const { connections } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (connections.length < 2) {
    return null;
  }
  return (
    <Box>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('conformance.clock.title')}
      </Typography>
      <DenseTable aria-label={t('conformance.clock.title')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell
                key={column}
                align={column === 'samples' ? 'right' : 'left'}
              >
                {t(`conformance.clock.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {connections.map(connection => (
            <TableRow key={connection.connectionId}>
              <TableCell>
                <Time value={connection.firstAt} />
              </TableCell>
              <TableCell>
                <Time value={connection.lastAt} />
              </TableCell>
              <TableCell align="right">
                {connection.samples.toLocaleString('en-US')}
              </TableCell>
              <TableCell>{offsetWords(connection.offset, t)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </Box>
  );
}
