import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiTimeline,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { useQuery, type QueryResult } from './useQuery';
import { formatWindow, rangeKey } from './rangeQuery';

// Not every pixel of a resized window is worth another request.
const WIDTH_STEP = 100;

/**
 * A station's timeline over a range, kept fresh. A relative range is resolved anew for each
 * request, so it follows now; the answer's `from` and `to` say which window it shows.
 *
 * @public
 */
export function useTimeline(options: {
  identity: string;
  range: TimeRange;
  /** Width of the drawing; the backend merges what is narrower than one pixel. Without it nothing is merged. */
  widthPx?: number;
}): QueryResult<ApiTimeline> {
  const { identity, range } = options;
  const api = useApi(chargeStationsApiRef);
  const widthPx =
    options.widthPx === undefined
      ? Infinity
      : Math.max(
          WIDTH_STEP,
          Math.ceil(options.widthPx / WIDTH_STEP) * WIDTH_STEP,
        );
  return useQuery({
    key: `timeline ${identity} ${rangeKey(range)} ${widthPx}`,
    subject: identity,
    channel: stationSignalChannel(identity),
    fetch: signal => {
      const window = resolveTimeRange(range, Date.now());
      const resolution = Math.max(
        1,
        Math.ceil((window.to - window.from) / widthPx),
      );
      return api.getTimeline(
        identity,
        { ...formatWindow(window), resolution },
        { signal },
      );
    },
  });
}
