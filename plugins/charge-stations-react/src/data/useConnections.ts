import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiConnectionPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/**
 * A page of a station's connections, newest opening first, kept fresh.
 *
 * @public
 */
export function useConnections(options: {
  identity: string;
  range: TimeRange;
  limit?: number;
}): QueryResult<ApiConnectionPage> {
  const { identity, range, limit } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `connections ${identity} ${rangeKey(range)} ${limit}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      return api.listConnections(identity, { ...window, limit }, { signal });
    },
  });
}
