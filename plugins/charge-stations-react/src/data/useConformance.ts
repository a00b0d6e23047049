import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiConformance,
  type ApiReportList,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

interface StationRange {
  identity: string;
  range: TimeRange;
}

/**
 * What a station does that its version of OCPP does not allow, when it was asked: looking is not cheap.
 *
 * @public
 */
export function useConformance(
  options: StationRange,
): QueryResult<ApiConformance> {
  const { identity, range } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `conformance ${identity} ${rangeKey(range)}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      return api.getConformance(identity, window, { signal });
    },
  });
}

/**
 * The reports of a station that came in parts, when it was asked.
 *
 * @public
 */
export function useReports(options: StationRange): QueryResult<ApiReportList> {
  const { identity, range } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `reports ${identity} ${rangeKey(range)}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      return api.listReports(identity, window, { signal });
    },
  });
}
