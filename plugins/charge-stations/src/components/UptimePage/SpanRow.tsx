import { Link } from '@backstage/core-components';
import type { ApiAvailabilitySpan } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  Duration,
  scopeLabel,
  SeverityMark,
  Time,
  toMillis,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useStationFaultsLink } from '../../hooks/useStationFaultsLink';
import { chargeStationsTranslationRef } from '../../translation';
import { withSurroundings } from './withSurroundings';

export interface SpanRowProps {
  span: ApiAvailabilitySpan;
  timeZone: string;
  entityRef?: string;
}

/** One span in one class, why it is in it, and the faults that were open in it. */
export function SpanRow({ span, timeZone, entityRef }: SpanRowProps) {
  const { from, to, timeClass, cause, reason, conditions } = span;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const link = useStationFaultsLink();
  const window = withSurroundings({ from: toMillis(from), to: toMillis(to) });
  const why = [
    cause && words(`cause.${cause}`),
    reason && t(`uptime.reason.${reason}`),
  ].filter(Boolean);
  return (
    <TableRow hover sx={{ '& > *': { verticalAlign: 'top' } }}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={from} format="seconds" timeZone={timeZone} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Duration from={from} to={to} />
      </TableCell>
      <TableCell>
        {words(`uptime.class.${timeClass}`)}
        {why.length > 0 && (
          <Typography variant="caption" color="text.secondary" component="div">
            {why.join(', ')}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {conditions.map(({ number, code, scope, severity }) => (
          <Stack key={number} direction="row" gap={0.5} alignItems="center">
            <SeverityMark severity={severity} />
            {entityRef ? (
              <Link
                to={link({ entityRef, window, fault: number })}
                title={scopeLabel(scope, words)}
              >
                {codeName({ code }, words)}
              </Link>
            ) : (
              codeName({ code }, words)
            )}
          </Stack>
        ))}
        {entityRef && conditions.length === 0 && (
          <Link to={link({ entityRef, window })}>{t('uptime.evidence')}</Link>
        )}
      </TableCell>
    </TableRow>
  );
}
