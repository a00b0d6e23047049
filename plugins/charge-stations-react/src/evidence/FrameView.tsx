import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import {
  protocolName,
  type ApiFrame,
  type ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';
import { CodeBlock } from '../parts/CodeBlock';
import { MessageLink } from '../specification/MessageLink';
import { Time } from '../time/Time';
import { useTranslate } from '../useTranslate';
import { answerWords } from './answerWords';
import { Explain } from './explain/Explain';
import { pretty } from './pretty';
import { StationTime } from './StationTime';

/** @public */
export interface FrameViewProps {
  /** With both clocks and the answer's delay where it is from a list. */
  frame: ApiFrame | ApiListedFrame;
  /** The station, for the frame to be explained; without it the frame is shown alone. */
  identity?: string;
  /** Of its headings: one below that of what it stands in. Default: 4. */
  level?: 3 | 4;
}

/**
 * A frame as it was stored, masked, with the answer it got and what is wrong with it.
 *
 * @public
 */
export function FrameView(props: FrameViewProps) {
  const { frame, identity, level = 4 } = props;
  const heading = `h${level}` as const;
  const t = useTranslate();
  return (
    <Stack spacing={1}>
      <Typography variant="body2">
        {frame.action === null ? (
          frame.messageKind
        ) : (
          <MessageLink
            action={frame.action}
            protocol={frame.protocol}
            isInText
          />
        )}
        {' · '}
        {[t(`frame.${frame.direction}`), protocolName(frame.protocol)].join(
          ' · ',
        )}
        {' · '}
        <Time value={frame.receivedAt} />
        {'reportedAt' in frame && frame.reportedAt !== null && (
          <>
            {' · '}
            <StationTime sent={frame.reportedAt} />
          </>
        )}
      </Typography>
      {isSigned(frame) && <Alert severity="info">{t('frame.signed')}</Alert>}
      {identity !== undefined && (
        <Explain identity={identity} frame={frame} level={level} />
      )}
      {identity === undefined && frame.violations.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{t('frame.violations')}</AlertTitle>
          {frame.violations.map(({ rule, path, message }) => (
            <div key={`${rule} ${path ?? ''} ${message}`}>
              {path ? `${path}: ${message}` : message}
            </div>
          ))}
        </Alert>
      )}
      <Typography variant="subtitle2" component={heading}>
        {frame.encoding === 'base64' ? t('frame.base64') : t('frame.request')}
      </Typography>
      <CodeBlock
        label={t('frame.request')}
        text={frame.encoding === 'base64' ? frame.raw : pretty(frame.raw)}
      />
      <Typography variant="subtitle2" component={heading}>
        {answerWords(frame, t)}
      </Typography>
      {frame.answer === null ? (
        <Typography variant="body2">{t(noAnswer(frame))}</Typography>
      ) : (
        <CodeBlock label={t('frame.answer')} text={pretty(frame.answer)} />
      )}
      <Typography variant="caption" color="textSecondary">
        {t('frame.masked')}
      </Typography>
    </Stack>
  );
}

/** 2.x: a message inside a signature (OCPP-J 2.0.1 §7). */
function isSigned({ action, protocol }: ApiFrame): boolean {
  return protocol !== 'ocpp1.6' && Boolean(action?.endsWith('-Signed'));
}

/** Only a call wants an answer. */
function noAnswer(frame: ApiFrame) {
  return frame.messageKind === 'call' ? 'frame.noAnswer' : 'frame.noneOwed';
}
