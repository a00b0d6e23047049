import {
  chargeStationsStationTriggerPermission,
  type ApiConfigurationReading,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useForbidden } from '../../hooks/useForbidden';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { progressWords, resultWords, whyNot } from './readingWords';
import type { Reading } from './useReading';

export interface ReadNowProps {
  /** Whether it can be read, as the backend says. */
  state: ApiConfigurationReading;
  reading: Reading;
}

/** Has the station's configuration read, tells how far that is, and what came of it. */
export function ReadNow({ state, reading }: ReadNowProps) {
  const { ask, isAwaited, read, result, error } = reading;
  const { t } = useMessages(chargeStationsTranslationRef);
  const forbidden = useForbidden(chargeStationsStationTriggerPermission);
  const reason = forbidden ?? whyNot(state, t);
  const isRunning =
    state.state === 'waiting' ||
    state.state === 'reading' ||
    (isAwaited && reason === undefined);
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
            disabled={isRunning || reason !== undefined}
            onClick={ask}
            sx={{ textTransform: 'none' }}
          >
            {t('configuration.read.button')}
          </Button>
        </span>
      </Tooltip>
      <Typography variant="body2" color="text.secondary" role="status">
        {said()}
      </Typography>
      {error && <ActFailed error={error} />}
    </Stack>
  );

  function said() {
    if (isRunning) {
      return progressWords({ reading: state, read, t });
    }
    if (result) {
      return resultWords(result, t);
    }
    return (
      reason ??
      (state.nextAt &&
        t('configuration.read.nextAt', {
          time: formatTime(state.nextAt, { style: 'short' }),
        }))
    );
  }
}
