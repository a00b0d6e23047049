import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiFrameExplanation,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * What a frame is, field by field, and what is unusual about it. It is asked for once, and again when there is an
 * answer: what came before stays as it was.
 *
 * @public
 */
export function useFrameExplanation(options: {
  identity: string;
  connectionId: string;
  seq: number;
  /** Whether its answer is known. */
  isAnswered: boolean;
}): QueryResult<ApiFrameExplanation> {
  const { identity, isAnswered, ...frame } = options;
  const api = useApi(chargeStationsApiRef);
  const subject = `frame explanation ${identity} ${frame.connectionId} ${frame.seq}`;
  return useQuery({
    key: `${subject} ${isAnswered}`,
    subject,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => api.explainFrame(identity, frame, { signal }),
  });
}
