import { Knex } from 'knex';
import { EventRef } from '../../model';
import {
  BigIntValue,
  EventRow,
  FrameRow,
  fromEventRow,
  fromFrameRow,
  RefColumns,
  toEventRef,
  toNumber,
} from '../rows';
import { listConnections, readOpening } from './connections';
import { toPage } from './cursor';
import {
  ConditionEffect,
  EvidenceQueries,
  ListedEvent,
  refKey,
} from './EvidenceQueries';
import { summariseFrames } from './framesSummary';
import { eventKey, EvidenceRange, inRange } from './inRange';
import { readReportParts } from './reportParts';
import { reviewMessages } from './reviewMessages';
import { readFrame, searchFrames } from './searchFrames';
import { withEventRefs, withRefs } from './withRefs';

type ListedRow = EventRow & { id: BigIntValue; action: string | null };

interface LinkRow extends RefColumns {
  id: number;
  identity: string;
  condition_number: number;
  effect: string;
}

/** The id of an event's frame is that of the frame's first event. */
const FRAME_ID = `case when events.part = 0 then events.id else (
  select first.id from events as first
  where first.connection_id = events.connection_id
    and first.seq = events.seq and first.part = 0
) end`;

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
    const query = inRange(this.#events(), range);
    if (range.types) {
      query.whereIn('events.type', range.types);
    }
    const rows: ListedRow[] = await query;
    const effects = await this.#effects(rows.map(toEventRef));
    return toPage({
      rows,
      limit: range.limit,
      item: row => listed(row, effects),
      key: eventKey,
    });
  }

  async listRecords(range: EvidenceRange) {
    const query = inRange(this.#database('events').select('events.*'), range);
    const rows: Array<EventRow & { id: BigIntValue }> = await query.where(
      'events.part',
      0,
    );
    const frameRows: Array<FrameRow & { id: BigIntValue }> =
      await this.#database('frames').whereIn(
        'id',
        rows.map(({ id }) => id),
      );
    const frames = new Map(frameRows.map(row => [toNumber(row.id), row]));
    return toPage({
      rows,
      limit: range.limit,
      item: row => {
        const frame = frames.get(toNumber(row.id));
        return {
          event: fromEventRow(row).event,
          frame: frame ? fromFrameRow(frame) : null,
        };
      },
      key: eventKey,
    });
  }

  async listFrames(search: Parameters<EvidenceQueries['listFrames']>[0]) {
    return searchFrames(this.#database, search);
  }

  async getFrame(frame: Parameters<EvidenceQueries['getFrame']>[0]) {
    return readFrame(this.#database, frame);
  }

  async summariseFrames(
    range: Parameters<EvidenceQueries['summariseFrames']>[0],
  ) {
    return summariseFrames(this.#database, range);
  }

  async listConnections(range: EvidenceRange) {
    return listConnections(this.#database, range);
  }

  async getOpening(connectionId: string) {
    return readOpening(this.#database, connectionId);
  }

  async reviewMessages(
    range: Parameters<EvidenceQueries['reviewMessages']>[0],
    take: Parameters<EvidenceQueries['reviewMessages']>[1],
  ) {
    return reviewMessages(this.#database, range, take);
  }

  async readReportParts(
    range: Parameters<EvidenceQueries['readReportParts']>[0],
  ) {
    return readReportParts(this.#database, range);
  }

  async listEvidenceOf(options: {
    identity: string;
    conditionNumber: number;
    limit: number;
  }) {
    const links = await this.#database<LinkRow>('condition_evidence')
      .where({
        identity: options.identity,
        condition_number: options.conditionNumber,
      })
      .orderBy('id')
      .limit(options.limit);
    const refs = links.map(toEventRef);
    const events = await this.#eventsOf(refs);
    const frames = await this.#framesOf(refs);
    const effects = await this.#effects(refs);
    return links.flatMap(link => {
      const ref = toEventRef(link);
      const event = events.get(refKey(ref));
      const frame = frames.get(refKey({ ...ref, part: 0 }));
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
      .leftJoin('frames', 'frames.id', this.#database.raw(FRAME_ID))
      .select('events.*', 'frames.action as action');
  }

  /** By {@link refKey}. */
  async #eventsOf(refs: EventRef[]): Promise<Map<string, ListedRow>> {
    const query = withEventRefs(this.#events(), 'events', refs);
    const rows: ListedRow[] = await query;
    return new Map(rows.map(row => [refKey(toEventRef(row)), row]));
  }

  /** By {@link refKey} of each frame's first event, through which it is found: it has no index but its id. */
  async #framesOf(refs: EventRef[]): Promise<Map<string, FrameRow>> {
    const query = this.#database('events')
      .join('frames', 'frames.id', 'events.id')
      .select('frames.*');
    const rows: FrameRow[] = await withRefs(query, 'events', refs);
    return new Map(
      rows.map(row => [refKey(toEventRef({ ...row, part: 0 })), row]),
    );
  }

  async #effects(refs: EventRef[]): Promise<Map<string, ConditionEffect[]>> {
    const effects = new Map<string, ConditionEffect[]>();
    const links: LinkRow[] = await withRefs(
      this.#database('condition_evidence').orderBy('id'),
      'condition_evidence',
      refs,
    );
    for (const link of links) {
      const key = refKey(toEventRef(link));
      const known = effects.get(key) ?? [];
      known.push({ number: link.condition_number, effect: link.effect });
      effects.set(key, known);
    }
    return effects;
  }
}

function listed(
  row: ListedRow,
  effects: Map<string, ConditionEffect[]>,
): ListedEvent {
  return {
    ...fromEventRow(row),
    action: row.action,
    effects: effects.get(refKey(toEventRef(row))) ?? [],
  };
}
