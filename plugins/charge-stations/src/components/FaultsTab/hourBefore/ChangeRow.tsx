import {
  codeName,
  markName,
  scopeLabel,
  Time,
  toMillis,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useConfigurationPath } from '../../../hooks/useConfigurationPath';
import { useMessagesPath } from '../../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../../translation';
import type { Change } from './changesBefore';

/** A state dates from the station's clock, its message from ours. */
const MOMENT_MS = 60_000;

interface ChangeRowProps {
  change: Change;
  /** How long before the fault it was. */
  before: string;
  /** Shows another fault of the station. */
  onSelect: (number: number) => void;
}

/** One thing that changed, when, how long before the fault, and the way to what says so. */
export function ChangeRow(props: ChangeRowProps) {
  const { change, before, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.25 }}>
      <Typography
        variant="body2"
        color="text.secondary"
        align="right"
        sx={{ flex: '0 0 116px', whiteSpace: 'nowrap' }}
      >
        {t('fault.hourBefore.before', { duration: before })}
      </Typography>
      <Typography
        variant="body2"
        sx={{ minWidth: 0, overflowWrap: 'anywhere' }}
      >
        <ChangeLink change={change} onSelect={onSelect}>
          <ChangeWords change={change} />
        </ChangeLink>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <Time value={change.at} format="seconds" />
        </Box>
      </Typography>
    </Box>
  );
}

function ChangeWords({ change }: { change: Change }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  switch (change.kind) {
    case 'mark': {
      const { kind, detail } = change.mark;
      const name = markName(kind, words);
      return <>{detail ? `${name}: ${detail}` : name}</>;
    }
    case 'state': {
      const { scope, before, after } = change;
      return (
        <>
          {t('fault.hourBefore.state', {
            where: scopeLabel(scope, words),
            before: words(`state.${before}`),
            after: words(`state.${after}`),
          })}
        </>
      );
    }
    default:
      return (
        <>
          {t(`fault.hourBefore.${change.kind}`, {
            code: codeName(change.fault, words),
            where: scopeLabel(change.scope, words),
          })}
        </>
      );
  }
}

/**
 * A fault leads to its panel, a change of configuration to what changed, everything else to its message, or to the
 * messages of its moment.
 */
function ChangeLink(props: {
  change: Change;
  onSelect: (number: number) => void;
  children: ReactNode;
}) {
  const { change, onSelect, children } = props;
  const messages = useMessagesPath();
  const configuration = useConfigurationPath();
  if ('fault' in change) {
    const { number } = change.fault;
    return (
      <Link
        component="button"
        variant="body2"
        align="left"
        onClick={() => onSelect(number)}
      >
        {children}
      </Link>
    );
  }
  const sides = change.kind === 'mark' && change.mark.configuration;
  if (sides && configuration) {
    const { from, to } = sides;
    return (
      <Link
        component={RouterLink}
        to={configuration({ before: from, after: to })}
      >
        {children}
      </Link>
    );
  }
  if (!messages) {
    return <>{children}</>;
  }
  const at = toMillis(change.at);
  const evidence = change.kind === 'mark' ? change.mark.evidence : undefined;
  return (
    <Link
      component={RouterLink}
      to={
        evidence
          ? messages.toMessage(evidence, change.at)
          : messages.over({ from: at - MOMENT_MS, to: at + MOMENT_MS })
      }
    >
      {children}
    </Link>
  );
}
