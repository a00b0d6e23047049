import { assertError } from '@backstage/errors';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  chargeStationsStationTriggerPermission,
  type ApiConfigurationRead,
  type ApiConfigurationReading,
  type ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  formatTime,
} from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { progressWords, resultWords, whyNot } from './readingWords';

/** What became of asking; `newest` is the snapshot that was the newest then. */
type Asked =
  | { state: 'no' }
  | { state: 'asked'; newest?: string; read?: ApiConfigurationRead }
  | { state: 'failed'; error: Error };

export interface ReadNowProps {
  identity: string;
  reading: ApiConfigurationReading;
  newest?: ApiConfigurationSnapshot;
  onRead: () => void;
}

/** Has the station's configuration read, tells how far that is, and what came of it. */
export function ReadNow(props: ReadNowProps) {
  const { identity, reading, newest, onRead } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { allowed, loading } = usePermission({
    permission: chargeStationsStationTriggerPermission,
  });
  const [asked, setAsked] = useState<Asked>({ state: 'no' });

  async function read() {
    const before = newest?.id;
    setAsked({ state: 'asked', newest: before });
    try {
      const answer = await api.readConfiguration(identity);
      setAsked({ state: 'asked', newest: before, read: answer });
      onRead();
    } catch (error) {
      assertError(error);
      setAsked({ state: 'failed', error });
    }
  }

  const isDone = asked.state === 'asked' && asked.newest !== newest?.id;
  const reason =
    !loading && !allowed
      ? t('configuration.read.notAllowed')
      : whyNot(reading, t);
  const isRunning =
    reading.state === 'waiting' ||
    reading.state === 'reading' ||
    (asked.state === 'asked' && !isDone && reason === undefined);
  return (
    <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
      <Tooltip describeChild title={reason ?? ''}>
        <span>
          <Button
            size="small"
            variant="outlined"
            startIcon={
              isRunning ? <CircularProgress size={16} /> : <RefreshIcon />
            }
            disabled={loading || isRunning || reason !== undefined}
            onClick={read}
            sx={{ textTransform: 'none' }}
          >
            {t('configuration.read.button')}
          </Button>
        </span>
      </Tooltip>
      <Typography variant="body2" color="text.secondary" role="status">
        {said()}
      </Typography>
      {asked.state === 'failed' && <ActFailed error={asked.error} />}
    </Stack>
  );

  function said() {
    if (isRunning) {
      const answer = asked.state === 'asked' ? asked.read : undefined;
      return progressWords({ reading, read: answer, t });
    }
    if (isDone && newest) {
      return resultWords(newest, t);
    }
    return (
      reason ??
      (reading.nextAt &&
        t('configuration.read.nextAt', {
          time: formatTime(reading.nextAt, { style: 'short' }),
        }))
    );
  }
}
