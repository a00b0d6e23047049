import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  CopyButton,
  FrameView,
  useFrame,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SecurityEventRunbook } from '../Runbooks';
import { SidePanel } from '../SidePanel';
import { SkeletonTable } from '../SkeletonTable';
import { messageRefText } from './messageRef';
import { messageTitle } from './messageWords';

export interface MessagePanelProps {
  identity: string;
  /** The message that is open; it need not be among those that are loaded. */
  message: Pick<ApiListedFrame, 'connectionId' | 'seq'>;
  /** The messages in the order in which they are shown. */
  ids: string[];
  onSelect: (message?: string) => void;
}

/** One message: what was said and what was answered, as text. */
export function MessagePanel(props: MessagePanelProps) {
  const { identity, message, ids, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const query = useFrame({ identity, ...message });
  return (
    <SidePanel
      label={t('messages.panel')}
      title={query.data ? messageTitle(query.data, t) : t('messages.panel')}
      id={messageRefText(message)}
      ids={ids}
      labels={{ previous: t('messages.previous'), next: t('messages.next') }}
      onSelect={onSelect}
    >
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('messages.loadingOne')} rows={4} />}
      >
        {frame => (
          <>
            <Badge badges={frame.flags} source={frame.source} />
            <FrameView identity={identity} frame={frame} level={3} />
            <SecurityEventRunbook identity={identity} frame={frame} />
            <Stack direction="row" alignItems="center" gap={1}>
              <Typography
                variant="caption"
                color="text.secondary"
                sx={{ flex: 1, overflowWrap: 'anywhere' }}
              >
                {t('messages.place', {
                  id: frame.messageId ?? '–',
                  connection: frame.connectionId,
                  seq: String(frame.seq),
                })}
              </Typography>
              <CopyButton
                label={t('messages.copyJson')}
                text={JSON.stringify(frame, null, 2)}
              />
            </Stack>
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}
