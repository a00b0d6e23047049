import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  type ApiFleetFaultPage,
  type ApiStationPage,
  type ApiStationsSummary,
  type ApiStorage,
  type ApiUnregisteredPage,
  type ListFleetFaultsQuery,
  type ListStationsQuery,
  type ListUnregisteredQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
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
 * How many stations are in which condition, kept fresh.
 *
 * @public
 */
export function useStationsSummary(): QueryResult<ApiStationsSummary> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: 'summary',
    subject: 'summary',
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.getStationsSummary({ signal }),
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
 * Faults of all stations that the reader may see, newest opening first, kept fresh.
 *
 * @public
 */
export function useFleetFaults(
  query: ListFleetFaultsQuery = {},
): QueryResult<ApiFleetFaultPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `fleet faults ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.listFleetFaults(query, { signal }),
  });
}
