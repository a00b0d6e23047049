import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * One station and its present, kept fresh; asked for once, however many parts of a page use it.
 *
 * @public
 */
export function useStation(identity: string): QueryResult<ApiStation> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `station ${identity}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getStation(identity, { signal }),
  });
}
