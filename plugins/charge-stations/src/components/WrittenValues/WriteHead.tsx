import type { ApiConfigurationWrite } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import CircularProgress from '@mui/material/CircularProgress';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useConfigurationPath } from '../../hooks/useConfigurationPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Person } from '../Incident/Person';

const SIGNS: Record<ApiConfigurationWrite['state'], string> = {
  underWay: '…',
  done: '✓',
  stopped: '✕',
};

/** When somebody had something written, who, why, how far it is, and what changed with it. */
export function WriteHead({ write }: { write: ApiConfigurationWrite }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const pathTo = useConfigurationPath();
  const { createdAt, requestedBy, reason, state, steps, before, after } = write;
  const tried = steps.filter(({ result }) => result !== undefined).length;
  return (
    <Stack direction="row" flexWrap="wrap" columnGap={2} alignItems="baseline">
      <Time value={createdAt} />
      <Person name={requestedBy} />
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
        {reason}
      </Typography>
      <Typography variant="body2" role="status">
        {state === 'underWay' ? (
          <CircularProgress size={12} aria-hidden sx={{ mr: 1 }} />
        ) : (
          <span aria-hidden>{SIGNS[state]} </span>
        )}
        {t(`configuration.written.states.${state}`)}
        {state !== 'done' && steps.length > 0 && (
          <>
            {': '}
            {t('configuration.written.progress', {
              tried: String(tried),
              count: steps.length,
            })}
          </>
        )}
      </Typography>
      {before && after && pathTo && (
        <Link
          component={RouterLink}
          variant="body2"
          to={pathTo({ before, after })}
          aria-label={t('configuration.written.diffOf', {
            time: formatTime(createdAt),
          })}
        >
          {t('configuration.written.diff')}
        </Link>
      )}
      {state === 'stopped' && (
        <Typography variant="body2" sx={{ flexBasis: '100%' }}>
          {t('configuration.written.stopped', {
            problem: write.problem ?? t('configuration.written.stoppedUnknown'),
          })}
        </Typography>
      )}
    </Stack>
  );
}
