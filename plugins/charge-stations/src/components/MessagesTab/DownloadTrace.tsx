import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  ErrorState,
  formatWindow,
  resolveTimeRange,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type {
  FrameChoice,
  TimeRange,
} from '@forecourt/plugin-charge-stations-react';
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { readTrace } from './readTrace';
import type { Trace } from './readTrace';
import { saveFile } from '../saveFile';

type Download =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'failed'; error: Error }
  | { state: 'done'; trace: Trace };

export interface DownloadTraceProps {
  identity: string;
  range: TimeRange;
  filter: FrameChoice;
}

/** Saves what range and filters leave as an Open OCPP Trace, and says what is not in it. */
export function DownloadTrace(props: DownloadTraceProps) {
  const { identity, range, filter } = props;
  const api = useApi(chargeStationsApiRef);
  const { t } = useMessages(chargeStationsTranslationRef);
  const [download, setDownload] = useState<Download>({ state: 'idle' });

  async function start() {
    setDownload({ state: 'running' });
    try {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      const query = { ...window, ...filter };
      const trace = await readTrace({ api, identity, query });
      saveFile({
        name: `${identity}_${window.from}.jsonl`.replace(/[^\w.-]+/g, '-'),
        text: trace.text,
        type: 'application/x-ndjson',
      });
      setDownload({ state: 'done', trace });
    } catch (error) {
      assertError(error);
      setDownload({ state: 'failed', error });
    }
  }

  return (
    <>
      <Tooltip describeChild title={t('messages.downloadHelp')}>
        <Button
          size="small"
          startIcon={<DownloadIcon />}
          disabled={download.state === 'running'}
          onClick={start}
          sx={{ textTransform: 'none' }}
        >
          {t(
            download.state === 'running'
              ? 'messages.downloading'
              : 'messages.download',
          )}
        </Button>
      </Tooltip>
      {download.state === 'done' && (
        <Typography variant="body2" color="text.secondary" role="status">
          {[
            t('messages.downloaded', { count: download.trace.messages }),
            download.trace.leftOut > 0 &&
              t('messages.leftOut', { count: download.trace.leftOut }),
            download.trace.isCut && t('messages.cut'),
          ]
            .filter(Boolean)
            .join(' ')}
        </Typography>
      )}
      {download.state === 'failed' && <ErrorState error={download.error} />}
    </>
  );
}
