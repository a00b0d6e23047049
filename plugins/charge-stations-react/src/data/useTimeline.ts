import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiTimeline,
  type TimelineQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { resolveTimeRange, type TimeRange } from '../time/timeRange';
import { useQuery, type QueryResult } from './useQuery';
import { formatWindow, rangeKey } from './rangeQuery';

// Not every pixel of a resized window is worth another request.
const WIDTH_STEP = 100;

/** What of a range a timeline shows, and how finely. */
export interface TimelineOptions {
  range: TimeRange;
  /** Width of the drawing; the backend merges what is narrower than one pixel. Without it nothing is merged. */
  widthPx?: number;
  /** Charging sessions as well. Default: false. */
  sessions?: boolean;
  /** `station`: spans of the station's own lane only, which is far less to read. Default: of every lane. */
  spans?: 'station';
}

/**
 * A station's timeline over a range, kept fresh. A relative range is resolved anew for each
 * request, so it follows now; the answer's `from` and `to` say which window it shows.
 *
 * @public
 */
export function useTimeline(
  options: TimelineOptions & {
    identity: string;
    /** `false`: asked once, and again only when told to. */
    live?: boolean;
  },
): QueryResult<ApiTimeline> {
  const { identity, live } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `timeline ${identity} ${timelineKey(options)}${
      live === false ? ' once' : ''
    }`,
    subject: identity,
    channel: stationSignalChannel(identity),
    live,
    fetch: signal =>
      api.getTimeline(identity, timelineQuery(options), { signal }),
  });
}

/** Tells the timelines of one station apart. */
export function timelineKey(options: TimelineOptions): string {
  const sessions = options.sessions ? ' sessions' : '';
  const spans = options.spans ? ` ${options.spans}` : '';
  return `${rangeKey(options.range)} ${roundedWidth(
    options,
  )}${sessions}${spans}`;
}

/** The query that means a range now. */
export function timelineQuery(options: TimelineOptions): TimelineQuery {
  const window = resolveTimeRange(options.range, Date.now());
  const resolution = Math.max(
    1,
    Math.ceil((window.to - window.from) / roundedWidth(options)),
  );
  return {
    ...formatWindow(window),
    resolution,
    ...(options.sessions && { sessions: true }),
    ...(options.spans && { spans: options.spans }),
  };
}

function roundedWidth({ widthPx }: TimelineOptions): number {
  return widthPx === undefined
    ? Infinity
    : Math.max(WIDTH_STEP, Math.ceil(widthPx / WIDTH_STEP) * WIDTH_STEP);
}
