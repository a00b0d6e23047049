import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiSilencePage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/**
 * When a station was not seen and why, newest first, when it was asked: each is compared with the whole fleet.
 *
 * @public
 */
export function useSilences(options: {
  identity: string;
  range: TimeRange;
  limit?: number;
}): QueryResult<ApiSilencePage> {
  const { identity, range, limit } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `silences ${identity} ${rangeKey(range)} ${limit}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      return api.listSilences(identity, { ...window, limit }, { signal });
    },
  });
}

/**
 * The same for the time that one fault was open, up to now while it is.
 *
 * @public
 */
export function useSilencesDuring(options: {
  identity: string;
  openedAt: string;
  closedAt?: string;
  limit?: number;
}): QueryResult<ApiSilencePage> {
  const { identity, openedAt, closedAt, limit } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `silences ${identity} ${openedAt} ${closedAt} ${limit}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal =>
      api.listSilences(
        identity,
        { from: openedAt, to: closedAt, limit },
        { signal },
      ),
  });
}
