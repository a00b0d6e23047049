import { Knex } from 'knex';
import { decodeCursor } from './cursor';
import { EvidenceRange } from './EvidenceQueries';

/**
 * The events of a range after its cursor, oldest first, and one more than the page holds, so that the
 * page knows whether there is a next.
 */
export function inRange(
  query: Knex.QueryBuilder,
  range: EvidenceRange,
): Knex.QueryBuilder {
  const receivedAt = 'events.received_at';
  const id = 'events.id';
  const after = decodeCursor(range.cursor, { length: 2 });
  query
    .where('events.identity', range.identity)
    // SQLite enters the index by this bound alone: without the cursor's time every page begins at the first.
    .where(receivedAt, '>=', Math.max(range.from, after?.[0] ?? range.from))
    .where(receivedAt, '<', range.to)
    .orderBy([receivedAt, id])
    .limit(range.limit + 1);
  return after
    ? query.whereRaw('(??, ??) > (?, ?)', [receivedAt, id, ...after])
    : query;
}
