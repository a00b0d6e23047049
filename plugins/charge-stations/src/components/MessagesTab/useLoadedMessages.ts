import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useFrames,
} from '@forecourt/plugin-charge-stations-react';
import type {
  FrameChoice,
  TimeRange,
} from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';
import { isLive } from './messageFilter';
import { messageRefText } from './messageRef';

/** Messages a page. */
const PAGE_SIZE = 100;

export interface LoadedMessagesOptions {
  identity: string;
  range: TimeRange;
  filter: FrameChoice;
}

/** The messages of a range that a filter leaves, page after page. */
export function useLoadedMessages(options: LoadedMessagesOptions) {
  const { identity, range, filter } = options;
  const api = useApi(chargeStationsApiRef);
  const live = isLive(filter, range);
  const { items, lastPage, ...loaded } = useOlderPages({
    key: JSON.stringify([identity, range, filter]),
    query: useFrames({ identity, range, live, limit: PAGE_SIZE, ...filter }),
    fetch: cursor =>
      api.listFrames(identity, {
        ...formatWindow(resolveTimeRange(range, Date.now())),
        ...filter,
        limit: PAGE_SIZE,
        cursor,
      }),
    idOf: messageRefText,
  });
  return {
    ...loaded,
    live,
    messages: items,
    /** How far was searched, where there is more to search. */
    searchedTo: lastPage?.searchedTo,
  };
}
