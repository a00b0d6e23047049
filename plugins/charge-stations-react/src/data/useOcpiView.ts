import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiOcpiView,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * A station as OCPI sees it, kept fresh.
 *
 * @public
 */
export function useOcpiView(identity: string): QueryResult<ApiOcpiView> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `ocpi ${identity}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getOcpiView(identity, { signal }),
  });
}
