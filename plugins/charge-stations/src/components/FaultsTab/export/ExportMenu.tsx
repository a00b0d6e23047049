import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  ErrorState,
  resolveTimeRange,
  type TimeRange,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import DownloadIcon from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { chargeStationsTranslationRef } from '../../../translation';
import { CopyLinkButton } from '../../CopyLinkButton';
import { saveFile } from '../../saveFile';
import type { FaultFilter } from '../faultFilter';
import { exportHistory, type HistoryFormat } from './exportHistory';
import { savePicture } from './savePicture';

type Progress =
  | { state: 'idle' }
  | { state: 'running'; count: number }
  | { state: 'done'; words: string }
  | { state: 'failed'; error: Error };

export interface ExportMenuProps {
  identity: string;
  range: TimeRange;
  /** Of the faults. */
  filter: FaultFilter;
  /** Whether charging sessions are a part of it. */
  sessions: boolean;
  /** The timeline as it is drawn; undefined while it is not. */
  picture: () => SVGSVGElement | undefined;
}

const FORMATS: HistoryFormat[] = [
  'faultsCsv',
  'statesCsv',
  'sessionsCsv',
  'json',
];

/** Saves what the range holds, as tables or as a picture, and copies the way there. Says what is not in a file. */
export function ExportMenu(props: ExportMenuProps) {
  const { identity, range, filter, sessions, picture } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const background = useTheme().palette.background.default;
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const controller = useRef<AbortController>();
  useEffect(() => () => controller.current?.abort(), []);

  async function run(work: (signal: AbortSignal) => Promise<string>) {
    setAnchor(undefined);
    const { signal } = (controller.current = new AbortController());
    setProgress({ state: 'running', count: 0 });
    try {
      const words = await work(signal);
      setProgress({ state: 'done', words });
    } catch (error) {
      assertError(error);
      setProgress(
        signal.aborted ? { state: 'idle' } : { state: 'failed', error },
      );
    }
  }

  const saveHistory = (format: HistoryFormat) =>
    run(async signal => {
      const { file, saved, isCut } = await exportHistory({
        api,
        identity,
        window: resolveTimeRange(range, Date.now()),
        filter,
        sessions,
        format,
        now: Date.now(),
        signal,
        onProgress: count => setProgress({ state: 'running', count }),
      });
      saveFile(file);
      return [t('export.saved', { count: saved }), isCut && t('export.cut')]
        .filter(Boolean)
        .join(' ');
    });

  const saveTimeline = () =>
    run(async () => {
      const svg = picture();
      if (svg) {
        const window = resolveTimeRange(range, Date.now());
        await savePicture({ svg, identity, window, background, t });
      }
      return t(svg ? 'export.pictureSaved' : 'export.noPicture');
    });

  const isRunning = progress.state === 'running';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Button
        id={id}
        size="small"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        disabled={isRunning}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ textTransform: 'none' }}
      >
        {t('export.menu')}
      </Button>
      <CopyLinkButton />
      {isRunning && (
        <Button
          size="small"
          onClick={() => controller.current?.abort()}
          sx={{ textTransform: 'none' }}
        >
          {t('export.cancel')}
        </Button>
      )}
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        MenuListProps={{ 'aria-labelledby': id }}
      >
        {FORMATS.filter(format => sessions || format !== 'sessionsCsv').map(
          format => (
            <MenuItem key={format} onClick={() => saveHistory(format)}>
              {format === 'json' && sessions
                ? t('export.jsonWithSessions')
                : t(`export.${format}`)}
            </MenuItem>
          ),
        )}
        <MenuItem onClick={saveTimeline}>{t('export.picture')}</MenuItem>
      </Menu>
      <Typography variant="body2" color="text.secondary" role="status">
        {isRunning && t('export.running', { count: progress.count })}
        {progress.state === 'done' && progress.words}
      </Typography>
      {progress.state === 'failed' && <ErrorState error={progress.error} />}
    </Box>
  );
}
