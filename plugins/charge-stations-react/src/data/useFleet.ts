import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  type ApiFaultGroups,
  type ApiFleetFaultPage,
  type ApiReliabilityGroups,
  type ApiStationPage,
  type ApiStationsSummary,
  type ApiStorage,
  type ApiUnregisteredPage,
  type FaultGroupsQuery,
  type ListFleetFaultsQuery,
  type ListStationsQuery,
  type ListUnregisteredQuery,
  type ReliabilityQuery,
  type StationsSummaryQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/**
 * A page of the stations that the reader may see, kept fresh.
 *
 * @public
 */
export function useStations(
  query: ListStationsQuery = {},
): QueryResult<ApiStationPage> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `stations ${JSON.stringify(query)}`,
    subject: 'stations',
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.listStations(query, { signal }),
  });
}

/**
 * How many stations, of a site, an owner or a model or of all, are in which condition, kept fresh.
 *
 * @public
 */
export function useStationsSummary(
  query: StationsSummaryQuery = {},
): QueryResult<ApiStationsSummary> {
  const api = useApi(chargeStationsApiRef);
  const key = `summary ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.getStationsSummary(query, { signal }),
  });
}

/**
 * What is kept of all stations and for how long, for those who run the portal.
 *
 * @public
 */
export function useStorage(): QueryResult<ApiStorage> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: 'storage',
    subject: 'storage',
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.getStorage({ signal }),
  });
}

/**
 * Identities that were refused because no entity carries them, newest first, kept fresh.
 *
 * @public
 */
export function useUnregistered(
  query: ListUnregisteredQuery = {},
): QueryResult<ApiUnregisteredPage> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `unregistered ${JSON.stringify(query)}`,
    subject: 'unregistered',
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.listUnregistered(query, { signal }),
  });
}

/**
 * Faults of all stations that the reader may see, newest opening or worst first, kept fresh.
 *
 * @public
 */
export function useFleetFaults(
  query: ListFleetFaultsQuery = {},
  options: { range?: TimeRange } = {},
): QueryResult<ApiFleetFaultPage> {
  const { range } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `fleet faults ${rangeKey(range)} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: isCheap(query),
    fetch: signal =>
      api.listFleetFaults({ ...windowOf(range), ...query }, { signal }),
  });
}

/**
 * The same faults, counted by what they share.
 *
 * @public
 */
export function useFaultGroups(
  query: FaultGroupsQuery = {},
  options: { range?: TimeRange } = {},
): QueryResult<ApiFaultGroups> {
  const { range } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `fault groups ${rangeKey(range)} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: isCheap(query),
    fetch: signal =>
      api.getFaultGroups({ ...windowOf(range), ...query }, { signal }),
  });
}

/**
 * How often stations fail, and how sure that is. It reads the past of the whole fleet, so it is asked once.
 *
 * @public
 */
export function useReliability(
  query: ReliabilityQuery,
  options: { range: TimeRange },
): QueryResult<ApiReliabilityGroups> {
  const { range } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `reliability ${rangeKey(range)} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal =>
      api.getReliability({ ...windowOf(range), ...query }, { signal }),
  });
}

/** What is open has an index. The past of the whole fleet is not read again with every signal. */
function isCheap(query: ListFleetFaultsQuery): boolean {
  return query.open === true;
}

function windowOf(range: TimeRange | undefined) {
  return range && formatWindow(resolveTimeRange(range, Date.now()));
}
