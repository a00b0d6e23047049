import {
  CONNECTION_LOST_CODE,
  type ApiCondition,
} from '@forecourt/plugin-charge-stations-common';
import {
  Duration,
  Time,
  useSilencesDuring,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useMessagesPath } from '../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { SilenceReasons } from './SilenceReasons';
import { VerdictWord } from './VerdictWord';

/** Silences that one fault shows: reopened within minutes, it may have several. */
const MOST_SILENCES = 5;

interface WhySilentProps {
  identity: string;
  fault: ApiCondition;
}

/** Of a lost connection: whose silence it was, and what says so. */
export function WhySilent(props: WhySilentProps) {
  return props.fault.code === CONNECTION_LOST_CODE ? (
    <Silences {...props} />
  ) : null;
}

function Silences({ identity, fault }: WhySilentProps) {
  const { openedAt, closedAt } = fault;
  const { t } = useMessages(chargeStationsTranslationRef);
  const paths = useMessagesPath();
  const query = useSilencesDuring({
    identity,
    openedAt,
    closedAt,
    limit: MOST_SILENCES,
  });
  return (
    <section aria-label={t('silences.question')}>
      <Typography variant="subtitle1" component="h3">
        {t('silences.question')}
      </Typography>
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('silences.loading')} rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <Typography variant="body2">{t('silences.notKnown')}</Typography>
          ) : (
            <Stack gap={1.5}>
              {items.map(silence => (
                <Box key={silence.number}>
                  {items.length > 1 && (
                    <Typography variant="body2" color="text.secondary">
                      <Time value={silence.from} />,{' '}
                      <Duration from={silence.from} to={silence.to} />
                    </Typography>
                  )}
                  <VerdictWord silence={silence} />
                  <SilenceReasons reasons={silence.reasons} />
                </Box>
              ))}
            </Stack>
          )
        }
      </Loaded>
      {paths && (
        <Link
          component={RouterLink}
          variant="body2"
          to={paths.toConnections(openedAt)}
        >
          {t('silences.connections')}
        </Link>
      )}
    </section>
  );
}
