import { Knex } from 'knex';
import { BigIntValue, FrameRow, fromFrameRow, toNumber } from '../rows';
import { encodeCursor } from './cursor';
import { EvidenceRange, FramePage, ListedFrame } from './EvidenceQueries';
import { FrameFilter, matching } from './frameFilter';
import {
  EventKey,
  eventKey,
  EventOrder,
  inStretch,
  Stretch,
  toEventKey,
} from './inRange';
import { slicesOf } from './slices';
import { StationAnswer, stationAnswers } from './stationAnswers';

/** Slices a request looks through; where they hold too little, the next page goes on. */
const MOST_SLICES = 40;

type Row = FrameRow & { id: BigIntValue; reported_at: string | null };

/**
 * The frames of a range that a filter leaves. Nothing of a frame is indexed, because each index would
 * cost every call a page to write; instead the range is searched slice by slice until the page is full.
 */
export async function searchFrames(
  database: Knex,
  search: EvidenceRange & FrameFilter & { order?: EventOrder },
): Promise<FramePage> {
  const { identity, from, to, limit, cursor, order = 'asc', ...filter } = search;
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
  const shown = rows.slice(0, limit);
  const answers = await stationAnswers(
    database,
    shown.map(({ id }) => toNumber(id)),
  );
  return {
    items: shown.map(row => listed(row, answers)),
    ...(end ? { nextCursor: encodeCursor(end), searchedTo: end[0] } : {}),
  };
}

/** A frame has no index but its id, so it is found through its event. */
function framesIn(
  database: Knex,
  slice: Stretch,
  filter: FrameFilter,
): Knex.QueryBuilder {
  const frames = database('events')
    .join('frames', 'frames.id', 'events.id')
    .select('frames.*', 'events.reported_at');
  return matching(inStretch(frames, slice), filter);
}

function listed(row: Row, answers: Map<number, StationAnswer>): ListedFrame {
  return {
    ...fromFrameRow(row),
    reportedAt: row.reported_at,
    stationAnswer: answers.get(toNumber(row.id)) ?? null,
  };
}
