import {
  openOcppTraceRecords,
  type ChargeStationsApi,
  type ListFramesQuery,
} from '@forecourt/plugin-charge-stations-common';

/** Messages a file holds at most: what a browser takes without trouble. */
export const MOST_MESSAGES = 50_000;
/** The largest page that the API gives. */
const PAGE_SIZE = 500;

/** An Open OCPP Trace as JSON Lines. */
export interface Trace {
  text: string;
  /** Messages in it, each with its answer. */
  messages: number;
  /** Messages that the format cannot say, and that are not in it. */
  leftOut: number;
  /** There were more than a file holds. */
  isCut: boolean;
}

/** Reads all messages of a query, oldest first. */
export async function readTrace(options: {
  api: Pick<ChargeStationsApi, 'listFrames'>;
  identity: string;
  query: ListFramesQuery;
  most?: number;
}): Promise<Trace> {
  const { api, identity, query, most = MOST_MESSAGES } = options;
  const lines: string[] = [];
  let messages = 0;
  let leftOut = 0;
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await api.listFrames(identity, {
      ...query,
      order: 'asc',
      limit: Math.min(PAGE_SIZE, most - messages - leftOut),
      cursor,
    });
    for (const frame of items) {
      const records = openOcppTraceRecords(identity, frame);
      lines.push(...records.map(record => `${JSON.stringify(record)}\n`));
      if (records.length > 0) {
        messages += 1;
      } else {
        leftOut += 1;
      }
    }
    cursor = pageInfo.nextCursor;
  } while (cursor && messages + leftOut < most);
  return { text: lines.join(''), messages, leftOut, isCut: Boolean(cursor) };
}
