import { Knex } from 'knex';
import { EventFlag, EvidenceRef } from '../../model';
import {
  BigIntValue,
  FrameRow,
  fromFrameRow,
  fromJsonList,
  toNumber,
} from '../rows';
import { toStorableText } from '../storableText';
import { encodeCursor } from './cursor';
import { FramePage, ListedFrame } from './EvidenceQueries';
import { FrameFilter, matching } from './frameFilter';
import {
  EventKey,
  eventKey,
  EventOrder,
  EvidenceRange,
  inStretch,
  Stretch,
  toEventKey,
} from './inRange';
import { slicesOf } from './slices';
import { frameAnswers } from './frameAnswers';

/** Slices a request looks through; where they hold too little, the next page goes on. */
const MOST_SLICES = 40;

type Row = FrameRow & {
  id: BigIntValue;
  reported_at: string | null;
  flags: string | null;
};

/**
 * The frames of a range that a filter leaves. Nothing of a frame is indexed, because each index would
 * cost every call a page to write; instead the range is searched slice by slice until the page is full.
 */
export async function searchFrames(
  database: Knex,
  search: EvidenceRange & FrameFilter & { order?: EventOrder },
): Promise<FramePage> {
  const {
    identity,
    from,
    to,
    limit,
    cursor,
    order = 'asc',
    ...filter
  } = search;
  const slices = slicesOf(database, {
    identity,
    from,
    to,
    order,
    after: toEventKey(cursor),
  });
  const rows: Row[] = [];
  let end: EventKey | undefined;
  let searched = 0;
  for await (const slice of slices) {
    const missing = limit + 1 - rows.length;
    rows.push(...(await framesIn(database, slice, filter).limit(missing)));
    searched += 1;
    end = slice.until;
    if (rows.length > limit) {
      end = eventKey(rows[limit - 1]);
      break;
    }
    if (searched === MOST_SLICES) {
      break;
    }
  }
  return {
    items: await listed(database, rows.slice(0, limit)),
    ...(end ? { nextCursor: encodeCursor(end), searchedTo: end[0] } : {}),
  };
}

/** One frame of a station. */
export async function readFrame(
  database: Knex,
  frame: EvidenceRef & { identity: string },
): Promise<ListedFrame | undefined> {
  const { identity, connectionId, seq } = frame;
  const rows: Row[] = await framesOfEvents(database).where({
    'events.identity': identity,
    'events.connection_id': toStorableText(connectionId),
    'events.seq': seq,
  });
  const [item] = await listed(database, rows);
  return item;
}

function framesIn(
  database: Knex,
  slice: Stretch,
  filter: FrameFilter,
): Knex.QueryBuilder {
  return matching(inStretch(framesOfEvents(database), slice), filter);
}

/** A frame has no index but its id, so it is found through its event. */
function framesOfEvents(database: Knex): Knex.QueryBuilder {
  return database('events')
    .join('frames', 'frames.id', 'events.id')
    .select('frames.*', 'events.reported_at', 'events.flags');
}

async function listed(database: Knex, rows: Row[]): Promise<ListedFrame[]> {
  const ids = rows.map(({ id }) => toNumber(id));
  const answers = await frameAnswers(database, ids);
  return rows.map(row => ({
    ...fromFrameRow(row),
    reportedAt: row.reported_at,
    flags: fromJsonList<EventFlag>(row.flags),
    answeredBy: answers.get(toNumber(row.id)) ?? null,
  }));
}
