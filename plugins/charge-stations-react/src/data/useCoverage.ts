import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  type ApiCodeCoveragePage,
  type ApiKnowledgeCoverage,
  type ApiSpecificationLinkPage,
  type ApiStationGapPage,
  type ListCodeCoverageQuery,
  type ListSpecificationLinksQuery,
  type ListStationGapsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/** All of it reads the whole fleet, so it is asked once and not with every signal. */
const ONCE = { channel: STATIONS_SIGNAL_CHANNEL, live: false };

/**
 * How much of what the fleet shows is explained, in figures.
 *
 * @public
 */
export function useKnowledgeCoverage(options: {
  range: TimeRange;
}): QueryResult<ApiKnowledgeCoverage> {
  const { range } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `coverage ${rangeKey(range)}`;
  return useQuery({
    key,
    subject: key,
    ...ONCE,
    fetch: signal => api.getKnowledgeCoverage(windowOf(range), { signal }),
  });
}

/**
 * The codes that were seen, those that lack an explanation or a runbook first.
 *
 * @public
 */
export function useCodeCoverage(
  query: ListCodeCoverageQuery,
  options: { range: TimeRange },
): QueryResult<ApiCodeCoveragePage> {
  const { range } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `code coverage ${rangeKey(range)} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    ...ONCE,
    fetch: signal =>
      api.listCodeCoverage({ ...windowOf(range), ...query }, { signal }),
  });
}

/**
 * Stations without owner, model, site or baseline.
 *
 * @public
 */
export function useStationGaps(
  query: ListStationGapsQuery,
): QueryResult<ApiStationGapPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `station gaps ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    ...ONCE,
    fetch: signal => api.listStationGaps(query, { signal }),
  });
}

/**
 * Links of specifications with what came of asking for them.
 *
 * @public
 */
export function useSpecificationLinks(
  query: ListSpecificationLinksQuery,
): QueryResult<ApiSpecificationLinkPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `specification links ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    ...ONCE,
    fetch: signal => api.listSpecificationLinks(query, { signal }),
  });
}

function windowOf(range: TimeRange) {
  return formatWindow(resolveTimeRange(range, Date.now()));
}
