import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  stationSignalChannel,
  type ApiFleetIncidentPage,
  type ApiIncident,
  type ListIncidentsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * The incident that a fault of a station belongs to, kept fresh.
 *
 * @public
 */
export function useIncidentOfCondition(options: {
  identity: string;
  number: number;
}): QueryResult<ApiIncident> {
  const { identity, number } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `incident ${identity} ${number}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getIncidentOfCondition(identity, number, { signal }),
  });
}

/**
 * Incidents of all stations, kept fresh.
 *
 * @public
 */
export function useIncidents(
  query: ListIncidentsQuery,
): QueryResult<ApiFleetIncidentPage> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `incidents ${JSON.stringify(query)}`,
    subject: 'incidents',
    channel: STATIONS_SIGNAL_CHANNEL,
    fetch: signal => api.listIncidents(query, { signal }),
  });
}
