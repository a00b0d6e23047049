import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiFramesSummary,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/**
 * What the frames of a range are, in numbers, when it was asked: counting is not cheap.
 *
 * @public
 */
export function useFramesSummary(options: {
  identity: string;
  range: TimeRange;
}): QueryResult<ApiFramesSummary> {
  const { identity, range } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `frames summary ${identity} ${rangeKey(range)}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal =>
      api.getFramesSummary(
        identity,
        formatWindow(resolveTimeRange(range, Date.now())),
        { signal },
      ),
  });
}
