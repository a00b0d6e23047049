import type {
  ApiOcpiDecision,
  ApiOcpiEvse,
} from '@forecourt/plugin-charge-stations-common';
import {
  CodeLink,
  Duration,
  ExplainedChip,
  OcpiStatusChip,
  scopeLabel,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

/** An EVSE with its status in OCPI, and what decided. */
export function OcpiEvseRow({ evse }: { evse: ApiOcpiEvse }) {
  const { decision, connectors, meaning } = evse;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {scopeLabel(evse.evse, words)}
      </TableCell>
      <TableCell>
        <OcpiStatusChip status={decision.status} help={meaning} />
      </TableCell>
      <TableCell>
        <Why decision={decision} />
        {connectors.length > 1 && (
          <Typography variant="caption" component="div" color="text.secondary">
            {t('ocpi.ofConnectors', {
              connectors: connectors
                .map(
                  one =>
                    `${scopeLabel(one.connector, words)} ${
                      one.decision.status
                    }`,
                )
                .join('; '),
            })}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {decision.since && <Duration from={decision.since} />}
      </TableCell>
    </TableRow>
  );
}

function Why({ decision }: { decision: ApiOcpiDecision }) {
  const { rule, value = '', scope, alternatives, unverified } = decision;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const isFault = rule === 'fault' || rule === 'condition';
  return (
    <>
      {t(`ocpi.why.${rule}`, {
        value,
        where: scopeLabel(scope ?? 'station', words),
      })}
      {isFault && (
        <>
          {' '}
          <CodeLink fault={{ code: value }} isInText />
        </>
      )}
      {alternatives.length > 0 &&
        ` (${t('ocpi.alternatives', { statuses: alternatives.join(', ') })})`}
      {unverified.map(doubt => (
        <span key={doubt}>
          {' '}
          <ExplainedChip
            label={t(`ocpi.doubt.${doubt}`)}
            help={t(`ocpi.doubt.${doubt}Help`)}
          />
        </span>
      ))}
    </>
  );
}
