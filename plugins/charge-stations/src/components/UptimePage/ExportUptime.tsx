import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { AvailabilityExportQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  ErrorState,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { saveFile } from '../saveFile';

const FORMATS = [
  { format: 'csv', type: 'text/csv' },
  { format: 'json', type: 'application/json' },
] as const;

type Export =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'failed'; error: Error };

export interface ExportUptimeProps {
  query: Omit<AvailabilityExportQuery, 'format'>;
}

/** Saves a row a port by the chosen rulebook, as CSV or JSON. */
export function ExportUptime({ query }: ExportUptimeProps) {
  const api = useApi(chargeStationsApiRef);
  const { t } = useMessages(chargeStationsTranslationRef);
  const [run, setRun] = useState<Export>({ state: 'idle' });

  async function start({ format, type }: (typeof FORMATS)[number]) {
    setRun({ state: 'running' });
    try {
      const text = await api.exportAvailability({ ...query, format });
      const { profile, from, to } = query;
      saveFile({
        name: `uptime_${profile}_${from}_${to}.${format}`,
        text,
        type,
      });
      setRun({ state: 'idle' });
    } catch (error) {
      assertError(error);
      setRun({ state: 'failed', error });
    }
  }

  return (
    <Stack direction="row" gap={1} alignItems="center" flexWrap="wrap">
      {FORMATS.map(it => (
        <Tooltip key={it.format} describeChild title={t('uptime.exportHelp')}>
          <span>
            <Button
              size="small"
              startIcon={<DownloadIcon />}
              disabled={run.state === 'running'}
              onClick={() => start(it)}
              sx={{ textTransform: 'none' }}
            >
              {t(`uptime.export.${it.format}`)}
            </Button>
          </span>
        </Tooltip>
      ))}
      {run.state === 'failed' && <ErrorState error={run.error} />}
    </Stack>
  );
}
