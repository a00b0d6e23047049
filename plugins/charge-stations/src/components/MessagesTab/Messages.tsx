import {
  ErrorState,
  useFramesSummary,
  useRowKeys,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import RefreshIcon from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { PanelLayout } from '../PanelLayout';
import { DownloadTrace } from './DownloadTrace';
import { MessageFilters } from './MessageFilters';
import { MessagePanel } from './MessagePanel';
import { messageRefText } from './messageRef';
import { MessagesList } from './MessagesList';
import { useLoadedMessages } from './useLoadedMessages';
import type { useMessagesUrl } from './useMessagesUrl';
import { ViolationCounts } from './ViolationCounts';

export interface MessagesProps {
  identity: string;
  /** Stands above the filters. */
  head: ReactNode;
  url: ReturnType<typeof useMessagesUrl>;
}

/** The messages of a range, and the one that is open in full. */
export function Messages(props: MessagesProps) {
  const { identity, head, url } = props;
  const { range, filter, setFilter, selected, selectedRef, select } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const loaded = useLoadedMessages({ identity, range, filter });
  const summary = useFramesSummary({ identity, range });
  const ids = loaded.messages.map(messageRefText);
  useRowKeys({ ids, selected, onSelect: select });

  const { data, error, refresh } = loaded.query;
  if (error && !data) {
    // The panel would only say the same again.
    return (
      <Stack gap={1.5}>
        {head}
        <ErrorState error={error} onRetry={refresh} />
      </Stack>
    );
  }

  return (
    <PanelLayout
      head={
        <Stack gap={1.5}>
          {head}
          <Stack
            direction="row"
            flexWrap="wrap"
            gap={1}
            alignItems="center"
            justifyContent="space-between"
          >
            <Box sx={{ flex: 1 }}>
              <MessageFilters
                filter={filter}
                summary={summary.data}
                onFilter={setFilter}
              />
            </Box>
            <Stack direction="row" flexWrap="wrap" gap={1} alignItems="center">
              {!loaded.live && (
                <Button
                  size="small"
                  startIcon={<RefreshIcon />}
                  onClick={refresh}
                  sx={{ textTransform: 'none' }}
                >
                  {t('messages.again')}
                </Button>
              )}
              <DownloadTrace
                identity={identity}
                range={range}
                filter={filter}
              />
            </Stack>
          </Stack>
          <ViolationCounts summary={summary} />
        </Stack>
      }
      table={
        <MessagesList
          loaded={loaded}
          filter={filter}
          onOrder={order =>
            setFilter({ order: order === 'asc' ? order : undefined })
          }
          selected={selected}
          onSelect={select}
        />
      }
      panel={
        selectedRef && (
          <MessagePanel
            identity={identity}
            message={selectedRef}
            ids={ids}
            onSelect={select}
          />
        )
      }
    />
  );
}
