import type {
  ApiCondition,
  ApiSession,
  ApiTimelineSpan,
  ChargeStationsApi,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatWindow,
  type TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import type { FaultFilter } from '../faultFilter';

/** What a browser takes without trouble. */
export const MOST_FAULTS = 20_000;
export const MOST_SPANS = 200_000;
const PAGE_SIZE = 500;
/** Of the spans so much is asked for at once. */
const SLICE_MS = 86_400_000;

/** A span of a lane as it is stored: nothing merged. */
export type ExportedSpan = Pick<
  ApiTimelineSpan,
  'from' | 'to' | 'state' | 'cause' | 'status' | 'ongoing'
> & { lane: string };

/** Items of a range; `isCut` where there were more than a file holds. */
export interface Read<Item> {
  items: Item[];
  isCut: boolean;
}

interface ReadOptions<Method extends keyof ChargeStationsApi> {
  api: Pick<ChargeStationsApi, Method>;
  identity: string;
  window: TimeWindow;
  most?: number;
  /** Called with the number of items so far. */
  onProgress?: (count: number) => void;
  signal?: AbortSignal;
}

/** All faults of a range that a filter leaves, newest opening first. */
export async function readFaults(
  options: ReadOptions<'listConditions'> & { filter: FaultFilter },
): Promise<Read<ApiCondition>> {
  const { api, identity, window, filter, signal, onProgress } = options;
  const most = options.most ?? MOST_FAULTS;
  const items: ApiCondition[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listConditions(
      identity,
      {
        ...formatWindow(window),
        ...filter,
        limit: Math.min(PAGE_SIZE, most - items.length),
        cursor,
      },
      { signal },
    );
    items.push(...page.items);
    onProgress?.(items.length);
    cursor = page.pageInfo.nextCursor;
  } while (cursor && items.length < most);
  return { items, isCut: Boolean(cursor) };
}

/** All charging sessions of a range, newest first. */
export async function readSessions(
  options: ReadOptions<'listSessions'>,
): Promise<Read<ApiSession>> {
  const { api, identity, window, signal, onProgress } = options;
  const items: ApiSession[] = [];
  let cursor: string | undefined;
  let isComplete = true;
  do {
    const page = await api.listSessions(
      identity,
      { ...formatWindow(window), limit: PAGE_SIZE, cursor },
      { signal },
    );
    items.push(...page.items);
    onProgress?.(items.length);
    isComplete = page.isComplete;
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return { items, isCut: !isComplete };
}

/** All spans of a range, lane by lane in order of time, asked for a day at a time so that no answer is long. */
export async function readSpans(
  options: ReadOptions<'getTimeline'>,
): Promise<Read<ExportedSpan>> {
  const { api, identity, window, signal, onProgress } = options;
  const most = options.most ?? MOST_SPANS;
  const lanes = new Map<string, ExportedSpan[]>();
  let count = 0;
  let from = window.from;
  while (from < window.to && count < most) {
    const to = Math.min(from + SLICE_MS, window.to);
    const timeline = await api.getTimeline(
      identity,
      { ...formatWindow({ from, to }), resolution: 1 },
      { signal },
    );
    for (const { id, spans } of timeline.lanes) {
      const known = lanes.get(id) ?? [];
      lanes.set(id, known);
      count -= known.length;
      for (const span of spans) {
        append(known, { ...asStored(span), lane: id }, from);
      }
      count += known.length;
    }
    onProgress?.(count);
    from = to;
  }
  return { items: [...lanes.values()].flat(), isCut: from < window.to };
}

function asStored({
  from,
  to,
  state,
  cause,
  status,
  ongoing,
}: ApiTimelineSpan) {
  return { from, to, state, cause, status, ongoing };
}

/** What a slice cut in two becomes one again. */
function append(spans: ExportedSpan[], next: ExportedSpan, sliceStart: number) {
  const last = spans[spans.length - 1];
  const isContinued =
    last !== undefined &&
    Date.parse(next.from) === sliceStart &&
    last.to === next.from &&
    last.state === next.state &&
    last.cause === next.cause &&
    last.status === next.status;
  if (isContinued) {
    last.to = next.to;
    last.ongoing = next.ongoing;
  } else {
    spans.push(next);
  }
}
