import type { ApiConnection } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  Duration,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { endedBy, spokenBy, whyEnded } from './connectionWords';

/** One connection in a line. */
export function ConnectionRow(props: { connection: ApiConnection }) {
  const { connection } = props;
  const { openedAt, closed, state, lastEventAt } = connection;
  const { t } = useMessages(chargeStationsTranslationRef);
  const endedAt = closed?.at ?? lastEventAt;
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        sx={{ whiteSpace: 'nowrap', fontWeight: 'normal' }}
      >
        <Time value={openedAt} />
        {connection.booted && (
          <Typography variant="caption" component="div" color="text.secondary">
            {t('connections.booted')}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {closed && <Time value={closed.at} />}
        {state === 'open' && t('connections.state.open')}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {state === 'notRecorded' && `${t('connections.atLeast')} `}
        <Duration from={openedAt} to={endedAt} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {state !== 'open' && endedBy(connection, t)}
      </TableCell>
      <TableCell>
        {closed?.code}
        {closed?.reason && (
          <Typography variant="caption" component="div" color="text.secondary">
            {closed.reason}
          </Typography>
        )}
      </TableCell>
      <TableCell>{whyEnded(connection, t)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {connection.remoteAddress}
        <Stack direction="row" gap={1} alignItems="center">
          <Typography variant="caption" color="text.secondary">
            {spokenBy(connection, t)}
            {connection.securityProfile !== undefined &&
              ` · ${t('connections.profile', {
                profile: String(connection.securityProfile),
              })}`}
          </Typography>
          <Badge badges={[]} source={connection.source} />
        </Stack>
      </TableCell>
    </TableRow>
  );
}
