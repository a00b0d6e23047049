import { Knex } from 'knex';
import { EvidenceRef } from '../../model';
import {
  BigIntValue,
  EventRow,
  FrameRow,
  fromEventRow,
  fromFrameRow,
  toNumber,
} from '../rows';
import { decodeCursor, toPage } from './cursor';
import {
  ConditionEffect,
  EvidenceQueries,
  EvidenceRange,
  ListedEvent,
  refKey,
} from './EvidenceQueries';

type WithId<Row> = Row & { id: BigIntValue };
type ListedRow = WithId<EventRow> & { action: string | null };

interface LinkRow {
  id: number;
  identity: string;
  condition_number: number;
  connection_id: string;
  seq: number;
  effect: string;
}

/** {@link EvidenceQueries} over the tables `frames`, `events` and `condition_evidence`. */
export class DatabaseEvidenceQueries implements EvidenceQueries {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseEvidenceQueries {
    return new DatabaseEvidenceQueries(options.database);
  }

  async listEvents(range: EvidenceRange & { types?: string[] }) {
    const query = inRange(this.#events(), 'events', range);
    if (range.types) {
      query.whereIn('events.type', range.types);
    }
    const rows: ListedRow[] = await query;
    const effects = await this.#effects(
      rows.map(row => ({ connectionId: row.connection_id, seq: row.seq })),
    );
    return toPage({
      rows,
      limit: range.limit,
      item: row => listed(row, effects),
      key: sortKey,
    });
  }

  async listFrames(range: EvidenceRange) {
    const frames = this.#database('frames').select('frames.*');
    const rows: WithId<FrameRow>[] = await inRange(frames, 'frames', range);
    return toPage({
      rows,
      limit: range.limit,
      item: fromFrameRow,
      key: sortKey,
    });
  }

  async listEvidenceOf(options: {
    identity: string;
    conditionNumber: number;
    limit: number;
  }) {
    const links = await this.#database<LinkRow>(
      'condition_evidence',
    )
      .where({
        identity: options.identity,
        condition_number: options.conditionNumber,
      })
      .orderBy('id')
      .limit(options.limit);
    const refs = links.map(link => ({
      connectionId: link.connection_id,
      seq: link.seq,
    }));
    const events = await this.#byRefs<ListedRow>(
      this.#events(),
      'events',
      refs,
    );
    const frames = await this.#byRefs<FrameRow>(
      this.#database('frames').select('frames.*'),
      'frames',
      refs,
    );
    const effects = await this.#effects(refs);
    return links.flatMap(link => {
      const key = refKey({ connectionId: link.connection_id, seq: link.seq });
      const event = events.get(key);
      const frame = frames.get(key);
      return event
        ? [
            {
              effect: link.effect,
              event: listed(event, effects),
              frame: frame ? fromFrameRow(frame) : null,
            },
          ]
        : [];
    });
  }

  #events() {
    return this.#database('events')
      .leftJoin('frames', join =>
        join
          .on('frames.connection_id', 'events.connection_id')
          .on('frames.seq', 'events.seq'),
      )
      .select('events.*', 'frames.action as action');
  }

  async #byRefs<Row extends { connection_id: string; seq: number }>(
    query: Knex.QueryBuilder,
    table: 'events' | 'frames',
    refs: EvidenceRef[],
  ): Promise<Map<string, Row>> {
    const columns: readonly string[] = [
      `${table}.connection_id`,
      `${table}.seq`,
    ];
    const values: Knex.Value[][] = refs.map(ref => [ref.connectionId, ref.seq]);
    const rows: Row[] = await query.whereIn(columns, values);
    return new Map(
      rows.map(row => [
        refKey({ connectionId: row.connection_id, seq: row.seq }),
        row,
      ]),
    );
  }

  async #effects(refs: EvidenceRef[]): Promise<Map<string, ConditionEffect[]>> {
    const effects = new Map<string, ConditionEffect[]>();
    if (refs.length === 0) {
      return effects;
    }
    const links = await this.#database<LinkRow>(
      'condition_evidence',
    )
      .whereIn(
        ['connection_id', 'seq'],
        refs.map(ref => [ref.connectionId, ref.seq]),
      )
      .orderBy('id');
    for (const link of links) {
      const key = refKey({ connectionId: link.connection_id, seq: link.seq });
      const known = effects.get(key) ?? [];
      known.push({ number: link.condition_number, effect: link.effect });
      effects.set(key, known);
    }
    return effects;
  }
}

/** One row more than the page holds, so that the page knows whether there is a next. */
function inRange(
  query: Knex.QueryBuilder,
  table: 'events' | 'frames',
  range: EvidenceRange,
): Knex.QueryBuilder {
  const receivedAt = `${table}.received_at`;
  const id = `${table}.id`;
  query
    .where(`${table}.identity`, range.identity)
    .where(receivedAt, '>=', range.from)
    .where(receivedAt, '<', range.to)
    .orderBy([receivedAt, id])
    .limit(range.limit + 1);
  const after = decodeCursor(range.cursor, { length: 2 });
  return after
    ? query.whereRaw('(??, ??) > (?, ?)', [receivedAt, id, ...after])
    : query;
}

function listed(
  row: ListedRow,
  effects: Map<string, ConditionEffect[]>,
): ListedEvent {
  return {
    ...fromEventRow(row),
    action: row.action,
    effects:
      effects.get(refKey({ connectionId: row.connection_id, seq: row.seq })) ??
      [],
  };
}

function sortKey(row: { received_at: BigIntValue; id: BigIntValue }): number[] {
  return [toNumber(row.received_at), toNumber(row.id)];
}
