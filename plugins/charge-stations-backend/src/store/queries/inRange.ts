import { Knex } from 'knex';
import { decodeCursor } from './cursor';
import { EvidenceRange } from './EvidenceQueries';

/**
 * The rows of a range after its cursor, oldest first, and one more than the page holds, so that the
 * page knows whether there is a next.
 */
export function inRange(
  query: Knex.QueryBuilder,
  table: 'events' | 'frames',
  range: EvidenceRange,
): Knex.QueryBuilder {
  const receivedAt = `${table}.received_at`;
  const id = `${table}.id`;
  const after = decodeCursor(range.cursor, { length: 2 });
  query
    .where(`${table}.identity`, range.identity)
    // SQLite enters the index by this bound alone: without the cursor's time every page begins at the first.
    .where(receivedAt, '>=', Math.max(range.from, after?.[0] ?? range.from))
    .where(receivedAt, '<', range.to)
    .orderBy([receivedAt, id])
    .limit(range.limit + 1);
  return after
    ? query.whereRaw('(??, ??) > (?, ?)', [receivedAt, id, ...after])
    : query;
}
