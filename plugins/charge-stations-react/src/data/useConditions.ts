import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiConditionPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { useQuery, type QueryResult } from './useQuery';
import { formatWindow, rangeKey } from './rangeQuery';

/**
 * A page of a station's faults and warnings, newest opening first, kept fresh.
 *
 * @public
 */
export function useConditions(options: {
  identity: string;
  /** Those open at any moment of it; the backend's default is the last 24 hours. */
  range?: TimeRange;
  /** `true`: only those open now; `false`: only closed ones. */
  open?: boolean;
  code?: string;
  /** For example `station`, `connector:2` or `evse:1/connector:2`. */
  scope?: string;
  /** 1 to 5. */
  severity?: number;
  limit?: number;
  cursor?: string;
}): QueryResult<ApiConditionPage> {
  const { identity, range, ...query } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `conditions ${identity} ${rangeKey(range)} ${JSON.stringify(query)}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => {
      const window = range && formatWindow(resolveTimeRange(range, Date.now()));
      return api.listConditions(identity, { ...window, ...query }, { signal });
    },
  });
}
