import { Knex } from 'knex';
import { EventKey, eventKey, inStretch, Stretch } from './inRange';

/**
 * Events a query looks at. A query on SQLite holds the process for as long as it takes, and with it every
 * station that waits for its answer: this many take a few milliseconds.
 */
const SLICE_EVENTS = 2_500;

/**
 * A stretch in slices that are short enough to be searched by something that has no index. The index
 * over the order of events tells where each slice ends; the last has no `until`. `size` counts events.
 */
export async function* slicesOf(
  database: Knex,
  stretch: Stretch,
  size = SLICE_EVENTS,
): AsyncGenerator<Stretch> {
  let { after } = stretch;
  for (;;) {
    const until = await endOfSlice(database, { ...stretch, after }, size);
    yield { ...stretch, after, until };
    if (!until) {
      return;
    }
    after = until;
  }
}

async function endOfSlice(
  database: Knex,
  stretch: Stretch,
  size: number,
): Promise<EventKey | undefined> {
  const [row] = await inStretch(
    database('events').select('events.received_at', 'events.id'),
    stretch,
  )
    .offset(size - 1)
    .limit(1);
  return row && eventKey(row);
}
