import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiFramePage,
  type ListFramesQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { formatWindow, rangeKey } from './rangeQuery';
import { useQuery, type QueryResult } from './useQuery';

/**
 * Which frames, and in which order.
 *
 * @public
 */
export type FrameChoice = Pick<
  ListFramesQuery,
  'direction' | 'messageKind' | 'action' | 'violations' | 'q' | 'order'
>;

/**
 * A page of a station's frames.
 *
 * @public
 */
export function useFrames(
  options: FrameChoice & {
    identity: string;
    range: TimeRange;
    limit?: number;
    /** Kept fresh. A search that has to look far is better asked once. */
    live: boolean;
  },
): QueryResult<ApiFramePage> {
  const { identity, range, live, ...query } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `frames ${identity} ${rangeKey(range)} ${live} ${JSON.stringify(
      query,
    )}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live,
    fetch: signal => {
      const window = formatWindow(resolveTimeRange(range, Date.now()));
      return api.listFrames(identity, { ...window, ...query }, { signal });
    },
  });
}
