import { Knex } from 'knex';
import {
  EvidenceCandidate,
  HistoryBase,
  Millis,
  NOTHING_DELETED,
  RememberedHistory,
  RetentionRun,
  StationNeeds,
  StoredHistory,
} from '../model';
import {
  deleteSnapshots,
  neededFrom,
  snapshotCandidates,
} from './configuration/deleteSnapshots';
import {
  CandidateQuery,
  NumberedTable,
  RetentionStore,
} from './RetentionStore';
import {
  BigIntValue,
  ConditionRow,
  fromConditionRow,
  fromIntervalRow,
  IntervalRow,
  Row,
  toNumber,
  toNumberOrNull,
} from './rows';
import { IdentityPage } from './StationStateStore';
import { TableChange } from './tableChanges';
import { writeChanges } from './writeChanges';

/** When a row of the table had ended; null where it has not. */
const ENDS: Record<NumberedTable, string> = {
  intervals: 'to_at',
  conditions: 'closed_at',
  marks: 'at',
};

/** One look into an index for each event, whatever there is of conditions. */
const IS_CITED = `exists (
  select 1 from condition_evidence as link
  where link.connection_id = events.connection_id and link.seq = events.seq
    and exists (
      select 1 from conditions
      where conditions.identity = link.identity
        and conditions.number = link.condition_number
        and conditions.closed_at is null))`;

const RUN_KEY = 'retentionRun';

interface CandidateRow {
  id: BigIntValue;
  received_at: BigIntValue;
  connection_id: string;
  seq: number;
  part: number;
  has_frame: number | boolean;
  is_cited: number | boolean;
}

/** {@link RetentionStore} over the tables of evidence and history. */
export class DatabaseRetentionStore implements RetentionStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseRetentionStore {
    return new DatabaseRetentionStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async identities({ after, limit }: IdentityPage): Promise<string[]> {
    return this.#database('stations')
      .where('identity', '>', after)
      .orderBy('identity')
      .limit(limit)
      .pluck('identity');
  }

  async needs(identity: string): Promise<StationNeeds | null> {
    const row = await this.#database('station_state')
      .leftJoin('stations', 'stations.identity', 'station_state.identity')
      .where('station_state.identity', identity)
      .first('station_state.connection_id', 'station_state.seq', {
        present: 'stations.connection_id',
      });
    if (!row || (await this.#isUnderWay(identity))) {
      return null;
    }
    return {
      connectionId: row.present,
      checkpoint:
        row.connection_id === null
          ? null
          : { connectionId: row.connection_id, seq: row.seq },
    };
  }

  async framesFrom(identity: string): Promise<Millis | null> {
    const row = await this.#database('evidence_cuts')
      .where({ identity })
      .first('frames_from');
    return row ? toNumberOrNull(row.frames_from) : null;
  }

  async hasEvents(
    identity: string,
    { from, before }: { from: Millis; before: Millis },
  ): Promise<boolean> {
    const event = await this.#database('events')
      .where({ identity })
      .where('received_at', '>=', from)
      .where('received_at', '<', before)
      .first('id');
    return event !== undefined;
  }

  async candidates(query: CandidateQuery): Promise<EvidenceCandidate[]> {
    const { after, before, from, identity, limit } = query;
    const old = this.#database('events')
      .where({ identity })
      .where('received_at', '>=', after?.receivedAt ?? from)
      .where('received_at', '<', before)
      .orderBy(['received_at', 'id'])
      .limit(limit)
      .select('id', 'received_at', 'connection_id', 'seq', 'part');
    if (after) {
      old.whereRaw('(received_at, id) > (?, ?)', [after.receivedAt, after.id]);
    }
    // First the few that are asked for: planners read whole tables to join what they cannot estimate.
    const rows: CandidateRow[] = await this.#database
      .from(old.as('events'))
      .leftJoin('frames', 'frames.id', 'events.id')
      .orderBy(['events.received_at', 'events.id'])
      .select(
        'events.*',
        this.#database.raw('frames.id is not null as has_frame'),
        this.#database.raw(`${IS_CITED} as is_cited`),
      );
    return rows.map(row => ({
      id: toNumber(row.id),
      receivedAt: toNumber(row.received_at),
      connectionId: row.connection_id,
      seq: row.seq,
      part: row.part,
      hasFrame: Boolean(row.has_frame),
      isCited: Boolean(row.is_cited),
    }));
  }

  async deleteFrames(options: {
    identity: string;
    ids: number[];
    lookedAt: Millis;
  }): Promise<void> {
    const { identity, ids, lookedAt } = options;
    await this.#write([
      removal('frames', ids.map(toKey)),
      {
        ...removal('evidence_cuts', []),
        key: ['identity'],
        put: [{ identity, frames_from: lookedAt }],
      },
    ]);
  }

  async deleteEvents(options: {
    identity: string;
    events: EvidenceCandidate[];
  }): Promise<void> {
    const { identity, events } = options;
    const firsts = events.filter(({ part }) => part === 0);
    await this.#write([
      removal(
        'condition_evidence',
        events.map(({ connectionId, seq, part }) => ({
          identity,
          connection_id: connectionId,
          seq,
          part,
        })),
      ),
      removal(
        'frames',
        firsts.filter(({ hasFrame }) => hasFrame).map(({ id }) => toKey(id)),
      ),
      removal(
        'events',
        events.map(({ id }) => toKey(id)),
      ),
    ]);
  }

  async setBase(identity: string, base: HistoryBase): Promise<void> {
    await this.#write([
      {
        ...removal('evidence_cuts', []),
        key: ['identity'],
        put: [
          {
            identity,
            events_from: base.eventsFrom,
            state: JSON.stringify(base.state),
          },
        ],
      },
    ]);
  }

  async stored(
    identity: string,
    { conditions, intervals }: RememberedHistory,
  ): Promise<StoredHistory> {
    const intervalRows: IntervalRow[] = await this.#numbered(
      'intervals',
      identity,
      intervals,
    );
    const conditionRows: ConditionRow[] = await this.#numbered(
      'conditions',
      identity,
      conditions,
    );
    return {
      intervals: new Map(
        intervalRows.map(row => [row.number, fromIntervalRow(row)]),
      ),
      conditions: new Map(
        conditionRows.map(row => [row.number, fromConditionRow(row)]),
      ),
    };
  }

  async ended(options: {
    table: NumberedTable;
    identity: string;
    before: Millis;
    limit: number;
  }): Promise<{ numbers: number[]; more: boolean }> {
    const { table, identity, before, limit } = options;
    // By number, which is nearly by age: a slice in which nothing has ended is the last to be looked at.
    const rows: Array<{ number: number; ended: BigIntValue | null }> =
      await this.#database(table)
        .where({ identity })
        .orderBy('number')
        .limit(limit)
        .select('number', { ended: ENDS[table] });
    const numbers = rows.flatMap(({ number, ended }) =>
      ended !== null && toNumber(ended) < before ? [number] : [],
    );
    return { numbers, more: numbers.length > 0 && rows.length === limit };
  }

  async deleteNumbered(options: {
    table: NumberedTable;
    identity: string;
    numbers: number[];
  }): Promise<void> {
    const { table, identity, numbers } = options;
    const keys = numbers.map(number => ({ identity, number }));
    await this.#write([
      removal(
        'condition_evidence',
        table === 'conditions'
          ? numbers.map(number => ({ identity, condition_number: number }))
          : [],
      ),
      removal(table, keys),
    ]);
  }

  async snapshotsNeededFrom(span: { identity: string; before: Millis }) {
    return neededFrom(this.#database, span);
  }

  async snapshotCandidates(
    query: Parameters<RetentionStore['snapshotCandidates']>[0],
  ) {
    return snapshotCandidates(this.#database, query);
  }

  async deleteSnapshots(options: { identity: string; ids: number[] }) {
    await deleteSnapshots(this.#database, options);
  }

  async saveRun(run: RetentionRun): Promise<void> {
    await this.#write([
      {
        ...removal('meta', []),
        key: ['key'],
        put: [{ key: RUN_KEY, value: JSON.stringify(run) }],
      },
    ]);
  }

  async lastRun(): Promise<RetentionRun | null> {
    const row = await this.#database('meta')
      .where({ key: RUN_KEY })
      .first('value');
    const run: RetentionRun | null = row && JSON.parse(row.value);
    // One of an earlier version knows fewer classes.
    return run
      ? { ...run, deleted: { ...NOTHING_DELETED, ...run.deleted } }
      : null;
  }

  async #isUnderWay(identity: string): Promise<boolean> {
    const rebuild = await this.#database('rebuild_stations')
      .where({ state: 'begun', identity })
      .first('identity');
    const imported = await this.#database('imports')
      .join('import_stations', 'import_stations.import_id', 'imports.id')
      .whereIn('imports.state', ['open', 'finishing'])
      .where('import_stations.identity', identity)
      .where('import_stations.is_new', true)
      .where('import_stations.is_rebuilt', false)
      .first('imports.id');
    return rebuild !== undefined || imported !== undefined;
  }

  #numbered(
    table: NumberedTable,
    identity: string,
    rows: Array<{ number: number }>,
  ): Knex.QueryBuilder {
    return this.#database(table)
      .where({ identity })
      .whereIn(
        'number',
        rows.map(({ number }) => number),
      );
  }

  async #write(changes: TableChange[]): Promise<void> {
    await writeChanges(
      this.#database,
      changes.filter(({ put, remove }) => put.length + remove.length > 0),
    );
  }
}

function removal(table: string, remove: Row[]): TableChange {
  return { table, key: [], hasEventId: false, remove, put: [], set: [] };
}

function toKey(id: number): Row {
  return { id };
}
