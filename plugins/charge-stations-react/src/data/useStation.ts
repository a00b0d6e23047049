import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * One station and its present, kept fresh.
 *
 * @public
 */
export function useStation(identity: string): QueryResult<ApiStation> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: identity,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getStation(identity, { signal }),
  });
}
