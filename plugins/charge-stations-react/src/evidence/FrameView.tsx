import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ApiFrame } from '@forecourt/plugin-charge-stations-common';
import { CodeBlock } from '../parts/CodeBlock';
import { Time } from '../time/Time';
import { useTranslate } from '../useTranslate';
import { pretty } from './pretty';

/** @public */
export interface FrameViewProps {
  frame: ApiFrame;
}

/**
 * A frame as it was stored, masked, with the answer it got and what is wrong with it.
 *
 * @public
 */
export function FrameView({ frame }: FrameViewProps) {
  const t = useTranslate();
  return (
    <Stack spacing={1}>
      <Typography variant="body2">
        {[
          frame.action ?? frame.messageKind,
          t(`frame.${frame.direction}`),
          frame.protocol,
        ].join(' · ')}
        {' · '}
        <Time value={frame.receivedAt} />
      </Typography>
      {frame.violations.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{t('frame.violations')}</AlertTitle>
          {frame.violations.map(({ rule, path, message }) => (
            <div key={`${rule} ${path ?? ''} ${message}`}>
              {path ? `${path}: ${message}` : message}
            </div>
          ))}
        </Alert>
      )}
      <Typography variant="subtitle2">
        {frame.encoding === 'base64' ? t('frame.base64') : t('frame.request')}
      </Typography>
      <CodeBlock
        label={t('frame.request')}
        text={frame.encoding === 'base64' ? frame.raw : pretty(frame.raw)}
      />
      <Typography variant="subtitle2">{t('frame.answer')}</Typography>
      {frame.answer === null ? (
        <Typography variant="body2">{t('frame.noAnswer')}</Typography>
      ) : (
        <CodeBlock label={t('frame.answer')} text={pretty(frame.answer)} />
      )}
      <Typography variant="caption" color="textSecondary">
        {t('frame.masked')}
      </Typography>
    </Stack>
  );
}
