import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiPlannedWindowPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * The planned work and excluded time that counts for a station; what begins last comes first.
 *
 * @public
 */
export function usePlannedWindows(options: {
  identity: string;
  limit?: number;
}): QueryResult<ApiPlannedWindowPage> {
  const { identity, limit } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `windows ${identity} ${limit}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => api.listWindows({ identity, limit }, { signal }),
  });
}
