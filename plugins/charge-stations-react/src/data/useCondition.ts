import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiConditionDetail,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * One fault with its evidence, kept fresh.
 *
 * @public
 */
export function useCondition(options: {
  identity: string;
  number: number;
}): QueryResult<ApiConditionDetail> {
  const { identity, number } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `condition ${identity} ${number}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getCondition(identity, number, { signal }),
  });
}
