import { Knex } from 'knex';
import {
  ConnectionClosedEvent,
  ConnectionOpenedEvent,
  Millis,
} from '../../model';
import {
  BigIntValue,
  EventRow,
  fromEventRow,
  StationRow,
  toNumber,
} from '../rows';
import { encodeCursor, Page } from './cursor';
import {
  EventKey,
  eventKey,
  EvidenceRange,
  inStretch,
  toEventKey,
} from './inRange';
import { slicesOf } from './slices';

/** How a connection ended. */
export type ConnectionEnd =
  | { kind: 'open' }
  | ({ kind: 'closed'; at: Millis } & Pick<
      ConnectionClosedEvent,
      'code' | 'reason' | 'by' | 'lastFrameAt'
    >)
  /** Nobody was there to record it: we were killed. */
  | { kind: 'notRecorded'; lastEventAt: Millis };

/** One connection of a station, and what came after it. */
export interface ListedConnection {
  opened: ConnectionOpenedEvent;
  end: ConnectionEnd;
  /** A BootNotification was among its first messages. */
  booted: boolean;
  /** The station's connection after it. */
  next: { openedAt: Millis; booted: boolean } | null;
}

type Row = EventRow & { id: BigIntValue };

/** Stations that boot say so first; some send their statuses before. */
export const FIRST_MESSAGES = 20;

/** A replaced connection may still close for so long after the one that replaced it opened. */
const CLOSING: Millis = 60_000;

/** The connections that were open at any moment of a range, newest opening first. */
export async function listConnections(
  database: Knex,
  range: EvidenceRange,
): Promise<Page<ListedConnection>> {
  const { identity, limit } = range;
  const opened = await openingsIn(database, range);
  const rows = opened.slice(0, limit);
  const isLastPage = opened.length <= limit;
  if (isLastPage) {
    rows.push(...(await openAtStart(database, range)));
  }
  const ends = await lastEvents(database, rows);
  const successor = await openingAfter(database, rows[0], ends);
  const booted = await withBoot(database, [...rows, ...successor]);
  const present: Pick<StationRow, 'connection_id'> | undefined =
    await database<StationRow>('stations')
      .where({ identity })
      .select('connection_id')
      .first();

  const following = [successor[0], ...rows];
  const items = rows.map((row, index) => {
    const next = following[index];
    return {
      opened: fromEventRow(row).event as ConnectionOpenedEvent,
      end: endOf(row, ends, present?.connection_id ?? null),
      booted: booted.has(row.connection_id),
      next: next
        ? {
            openedAt: toNumber(next.received_at),
            booted: booted.has(next.connection_id),
          }
        : null,
    };
  });
  return {
    items,
    ...(isLastPage
      ? {}
      : { nextCursor: encodeCursor(eventKey(rows[rows.length - 1])) }),
  };
}

/** The opening of one connection, where it was recorded. */
export async function readOpening(
  database: Knex,
  connectionId: string,
): Promise<ConnectionOpenedEvent | undefined> {
  const row = await database<Row>('events')
    .where({ connection_id: connectionId, seq: 0, type: 'connectionOpened' })
    .first();
  return row && (fromEventRow(row).event as ConnectionOpenedEvent);
}

/** The openings of a page and, where there are more, one too many. */
async function openingsIn(database: Knex, range: EvidenceRange) {
  const { limit, cursor, ...span } = range;
  const rows: Row[] = [];
  const slices = slicesOf(database, {
    ...span,
    order: 'desc',
    after: toEventKey(cursor),
  });
  for await (const slice of slices) {
    rows.push(
      ...(await inStretch(database<Row>('events'), slice)
        .where('type', 'connectionOpened')
        .limit(limit + 1 - rows.length)),
    );
    if (rows.length > limit) {
      break;
    }
  }
  return rows;
}

/** The opening of the connection that had been open when the range began, if one was. */
async function openAtStart(
  database: Knex,
  { identity, from }: EvidenceRange,
): Promise<Row[]> {
  const before: Row | undefined = await inStretch(
    database<Row>('events'),
    // Nothing was before 1970: times are our own.
    { identity, from: 0, to: from, order: 'desc' },
  ).first();
  if (!before || before.type === 'connectionClosed') {
    return [];
  }
  return database<Row>('events').where({
    connection_id: before.connection_id,
    seq: 0,
    type: 'connectionOpened',
  });
}

/** The last event of each connection, which is its closing where it has one. */
async function lastEvents(
  database: Knex,
  rows: Row[],
): Promise<Map<string, Row>> {
  const lastSeq = database('events as all')
    .max('all.seq')
    .whereRaw('?? = ??', ['all.connection_id', 'openings.connection_id']);
  const last: Row[] = await database('events as openings')
    .join('events', join =>
      join
        .on('events.connection_id', 'openings.connection_id')
        .on('events.seq', database.raw('(?)', [lastSeq]))
        .onVal('events.part', 0),
    )
    .whereIn(
      'openings.id',
      rows.map(({ id }) => id),
    )
    .select('events.*');
  return new Map(last.map(row => [row.connection_id, row]));
}

/** The opening that followed this one, if one did. */
async function openingAfter(
  database: Knex,
  row: Row | undefined,
  ends: Map<string, Row>,
): Promise<Row[]> {
  const last = row && ends.get(row.connection_id);
  if (!last) {
    return [];
  }
  const after: EventKey = eventKey(row);
  return inStretch(database<Row>('events'), {
    identity: row.identity,
    from: Math.max(after[0], toNumber(last.received_at) - CLOSING),
    to: Number.MAX_SAFE_INTEGER,
    order: 'asc',
    after,
  })
    .where('type', 'connectionOpened')
    .limit(1);
}

/** Those of these connections that began with a boot. */
async function withBoot(database: Knex, rows: Row[]): Promise<Set<string>> {
  const ids: string[] = await database('events')
    .whereIn(
      'connection_id',
      rows.map(row => row.connection_id),
    )
    .where('seq', '<=', FIRST_MESSAGES)
    .where('type', 'boot')
    .pluck('connection_id');
  return new Set(ids);
}

function endOf(
  row: Row,
  ends: Map<string, Row>,
  present: string | null,
): ConnectionEnd {
  const last = ends.get(row.connection_id) ?? row;
  const { event } = fromEventRow(last);
  if (event.type === 'connectionClosed') {
    const { receivedAt: at, code, reason, by, lastFrameAt } = event;
    return { kind: 'closed', at, code, reason, by, lastFrameAt };
  }
  return row.connection_id === present
    ? { kind: 'open' }
    : { kind: 'notRecorded', lastEventAt: event.receivedAt };
}
