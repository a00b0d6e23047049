import {
  formatTime,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { FrameChoice } from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { narrows } from './messageFilter';
import { MessagesTable } from './MessagesTable';
import type { MessagesTableProps } from './MessagesTable';
import type { useLoadedMessages } from './useLoadedMessages';

export interface MessagesListProps
  extends Omit<MessagesTableProps, 'messages' | 'order'> {
  loaded: ReturnType<typeof useLoadedMessages>;
  filter: FrameChoice;
}

/** The table of messages, what to say where it is empty, and the way to further ones. */
export function MessagesList(props: MessagesListProps) {
  const { loaded, filter, ...table } = props;
  const { messages, loadMore, searchedTo } = loaded;
  const { order = 'desc' } = filter;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Loaded
      query={loaded.query}
      skeleton={<SkeletonTable label={t('messages.loading')} rows={12} />}
    >
      {() => (
        <>
          {messages.length > 0 && (
            <MessagesTable messages={messages} order={order} {...table} />
          )}
          {messages.length === 0 && !loadMore && (
            <NoMessages isNarrowed={narrows(filter)} />
          )}
          <ListEnd
            list={loaded}
            more={t(order === 'desc' ? 'messages.older' : 'messages.newer')}
          />
          {loadMore && searchedTo && narrows(filter) && (
            <Typography variant="body2" color="text.secondary">
              {t('messages.searchedTo', { time: formatTime(searchedTo) })}
            </Typography>
          )}
          {messages.length > 0 && (
            <Typography variant="caption" color="text.secondary" component="p">
              {t('messages.hint')} {t('messages.notRecorded')}
            </Typography>
          )}
        </>
      )}
    </Loaded>
  );
}

function NoMessages(props: { isNarrowed: boolean }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return props.isNarrowed ? (
    <EmptyMessage title={t('messages.noMatch')}>
      {t('messages.noMatchHelp')}
    </EmptyMessage>
  ) : (
    <EmptyMessage title={t('messages.empty')}>
      {t('messages.emptyHelp')}
    </EmptyMessage>
  );
}
