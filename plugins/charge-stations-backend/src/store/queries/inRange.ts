import { Knex } from 'knex';
import { Millis } from '../../model';
import { BigIntValue, toNumber } from '../rows';
import { decodeCursor } from './cursor';

/** A span of receive times: `from` inclusive, `to` exclusive. */
export interface EvidenceRange {
  identity: string;
  from: Millis;
  to: Millis;
  limit: number;
  cursor?: string;
}

/** The place of an event in the order in which a station's events came: receive time and row id. */
export type EventKey = [receivedAt: Millis, id: number];

export type EventOrder = 'asc' | 'desc';

/** Events of one station, of a span of receive times and, in their order, between two of them. */
export interface Stretch {
  identity: string;
  from: Millis;
  /** Exclusive. */
  to: Millis;
  order: EventOrder;
  /** Left out, with all before it. */
  after?: EventKey;
  /** The last. */
  until?: EventKey;
}

const RECEIVED_AT = 'events.received_at';
const ID = 'events.id';

/**
 * The events of a range after its cursor, oldest first, and one more than the page holds, so that the
 * page knows whether there is a next.
 */
export function inRange(
  query: Knex.QueryBuilder,
  range: EvidenceRange,
): Knex.QueryBuilder {
  const after = toEventKey(range.cursor);
  return inStretch(query, { ...range, order: 'asc', after }).limit(
    range.limit + 1,
  );
}

/** The events of a stretch, in its order. */
export function inStretch(
  query: Knex.QueryBuilder,
  stretch: Stretch,
): Knex.QueryBuilder {
  const { identity, from, to, order, after, until } = stretch;
  const [first, last] = order === 'asc' ? [after, until] : [until, after];
  query
    .where('events.identity', identity)
    // SQLite enters the index by these bounds alone: without those of the keys it begins at the range's end.
    .where(RECEIVED_AT, '>=', Math.max(from, first?.[0] ?? from))
    .where(RECEIVED_AT, '<', Math.min(to, last ? last[0] + 1 : to))
    .orderBy([
      { column: RECEIVED_AT, order },
      { column: ID, order },
    ]);
  if (after) {
    query.whereRaw(`(??, ??) ${order === 'asc' ? '>' : '<'} (?, ?)`, [
      RECEIVED_AT,
      ID,
      ...after,
    ]);
  }
  if (until) {
    query.whereRaw(`(??, ??) ${order === 'asc' ? '<=' : '>='} (?, ?)`, [
      RECEIVED_AT,
      ID,
      ...until,
    ]);
  }
  return query;
}

/** The key of the event that a row is of. */
export function eventKey(row: {
  received_at: BigIntValue;
  id: BigIntValue;
}): EventKey {
  return [toNumber(row.received_at), toNumber(row.id)];
}

/** Reads the key that a cursor holds. */
export function toEventKey(cursor: string | undefined): EventKey | undefined {
  return decodeCursor(cursor, { length: 2 }) as EventKey | undefined;
}
