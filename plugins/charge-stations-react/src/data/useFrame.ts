import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * One frame, kept fresh: a call of ours may get its answer.
 *
 * @public
 */
export function useFrame(options: {
  identity: string;
  connectionId: string;
  seq: number;
}): QueryResult<ApiListedFrame> {
  const { identity, ...frame } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `frame ${identity} ${frame.connectionId} ${frame.seq}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    fetch: signal => api.getFrame(identity, frame, { signal }),
  });
}
