import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiConditionsSummary,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { useQuery, type QueryResult } from './useQuery';
import { formatWindow, rangeKey } from './rangeQuery';

/**
 * What a station's faults and warnings in a range can be narrowed down by, kept fresh.
 *
 * @public
 */
export function useConditionsSummary(options: {
  identity: string;
  range: TimeRange;
}): QueryResult<ApiConditionsSummary> {
  const { identity, range } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `${identity} ${rangeKey(range)}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal =>
      api.getConditionsSummary(
        identity,
        formatWindow(resolveTimeRange(range, Date.now())),
        { signal },
      ),
  });
}
