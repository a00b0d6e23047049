import { Knex } from 'knex';
import { ConnectionOpenedEvent, Interval, Millis } from '../../model';
import {
  BigIntValue,
  EventRow,
  fromEventRow,
  fromIntervalRow,
  IntervalRow,
  toNumber,
} from '../rows';
import { FIRST_MESSAGES } from './connections';
import { decodeCursor, toPage } from './cursor';
import { HistoryRange } from './HistoryQueries';
import { inStretch } from './inRange';
import { isVisible } from './selectStations';
import { SilenceQueries, StoredSilence } from './SilenceQueries';
import { readStationIndex } from './stationIndex';

const STATION = 'station';
/** What begins a silence. */
const ENDINGS = ['connectionClosed', 'listenerGap', 'evidenceLost'];
/** Listener starts during one silence that are looked behind. */
const MOST_GAPS = 20;
/** After all events. */
const LATEST: Millis = Number.MAX_SAFE_INTEGER - 1;
/** So long before its connection is found lost a station may have been seen last: idle ones say little. */
const LONGEST_UNNOTICED: Millis = 24 * 60 * 60_000;
/** Stations that one query asks for. */
const SLICE_STATIONS = 50;

interface PresentRow {
  identity: string;
  vendor: string | null;
  model: string | null;
  remote_address: string | null;
  first_seen_at: BigIntValue;
}

/** {@link SilenceQueries} over the tables `intervals` and `events`. */
export class DatabaseSilenceQueries implements SilenceQueries {
  readonly #options: { database: Knex; registry: 'catalog' | 'static' };
  readonly #database: Knex;

  private constructor(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }) {
    this.#options = options;
    this.#database = options.database;
  }

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }): DatabaseSilenceQueries {
    return new DatabaseSilenceQueries(options);
  }

  async listSilences(range: HistoryRange & { limit: number; cursor?: string }) {
    const { identity, from, to, limit, cursor } = range;
    const query = this.#database<IntervalRow>('intervals')
      .where({ identity, lane: STATION })
      .where('from_at', '<', to)
      .where(until => until.whereNull('to_at').orWhere('to_at', '>', from))
      .where(silent =>
        silent
          .where('state', 'offline')
          .orWhere(unknown =>
            unknown
              .where('state', 'unknown')
              .whereIn('cause', ['ours', 'upstream']),
          ),
      )
      .orderBy([
        { column: 'from_at', order: 'desc' },
        { column: 'number', order: 'desc' },
      ])
      .limit(limit + 1);
    const before = decodeCursor(cursor, { length: 2 });
    if (before) {
      query.whereRaw('(from_at, number) < (?, ?)', before);
    }
    const page = toPage({
      rows: await query,
      limit,
      item: fromIntervalRow,
      key: row => [toNumber(row.from_at), row.number],
    });
    const items: StoredSilence[] = [];
    for (const span of page.items) {
      items.push(await this.#silenceOf(span));
    }
    return { ...page, items };
  }

  async wentOffline({ from, to }: { from: Millis; to: Millis }) {
    const identities = await this.#database<IntervalRow>('intervals')
      // Written out: only so does SQLite see that its index over offline spans will do.
      .whereRaw("state = 'offline'")
      .whereBetween('from_at', [from, to])
      .pluck('identity');
    return new Set(identities);
  }

  async lostConnection({ from, to }: { from: Millis; to: Millis }) {
    const identities: string[] = await this.#database<IntervalRow>('intervals')
      .whereRaw("state = 'offline'")
      .whereBetween('from_at', [from - LONGEST_UNNOTICED, to])
      .where(until => until.whereNull('to_at').orWhere('to_at', '>=', from))
      .pluck('identity');
    const lost = new Set<string>();
    for (let start = 0; start < identities.length; start += SLICE_STATIONS) {
      const found: string[] = await this.#database<EventRow>('events')
        .whereIn('identity', identities.slice(start, start + SLICE_STATIONS))
        .whereBetween('received_at', [from, to])
        .where('type', 'connectionClosed')
        .distinct()
        .pluck('identity');
      found.forEach(identity => lost.add(identity));
    }
    return lost;
  }

  async connectedAt({ identities, at }: { identities: string[]; at: Millis }) {
    const connected = new Set<string>();
    for (let start = 0; start < identities.length; start += SLICE_STATIONS) {
      const latest = this.#database('intervals as all')
        .max('all.from_at')
        .whereRaw('?? = ??', ['all.identity', 'spans.identity'])
        .where('all.lane', STATION)
        .where('all.from_at', '<=', at);
      const found: string[] = await this.#database('intervals as spans')
        .whereIn(
          'spans.identity',
          identities.slice(start, start + SLICE_STATIONS),
        )
        .where('spans.lane', STATION)
        .where('spans.from_at', this.#database.raw('(?)', [latest]))
        .whereNotIn('spans.state', ['offline', 'unknown'])
        .pluck('spans.identity');
      found.forEach(identity => connected.add(identity));
    }
    return connected;
  }

  async listFleet({ visible }: { visible?: Set<string> }) {
    const index = await readStationIndex(this.#options);
    const rows: PresentRow[] = await this.#database('stations').select(
      'identity',
      'vendor',
      'model',
      'remote_address',
      'first_seen_at',
    );
    const present = new Map(rows.map(row => [row.identity, row]));
    return index
      .filter(station => isVisible(station, visible))
      .flatMap(({ identity, placement }) => {
        const row = present.get(identity);
        return row
          ? {
              identity,
              placement,
              vendor: row.vendor,
              model: row.model,
              remoteAddress: row.remote_address,
              firstSeenAt: toNumber(row.first_seen_at),
            }
          : [];
      });
  }

  async #silenceOf(span: Interval): Promise<StoredSilence> {
    const { identity, to } = span;
    const { began, ending } = await this.#beginningOf(span);
    const opened =
      to === null
        ? null
        : await this.#firstEvent({
            identity,
            from: to,
            until: to,
            types: ['connectionOpened'],
          });
    return {
      span,
      began,
      ending: ending as StoredSilence['ending'],
      returned: opened && {
        opened: opened as ConnectionOpenedEvent,
        boot: await this.#bootOf(opened.connectionId),
      },
    };
  }

  /** A station that is away when we start again may have been so before we stopped. */
  async #beginningOf(span: Interval) {
    let began = span;
    for (let gaps = 0; ; gaps++) {
      const ending = await this.#firstEvent({
        identity: span.identity,
        from: began.from,
        until: began.to ?? LATEST,
        types: ENDINGS,
      });
      const before =
        began.state === 'offline' &&
        ending?.type === 'listenerGap' &&
        gaps < MOST_GAPS
          ? await this.#offlineBeforeGap(began)
          : undefined;
      if (!before) {
        return { began: began.from, ending };
      }
      began = before;
    }
  }

  /** The offline span that our own absence interrupted, where this one goes on after it. */
  async #offlineBeforeGap({ identity, from }: Interval) {
    const rows = await this.#database<IntervalRow>('intervals')
      .where({ identity, lane: STATION })
      .where('from_at', '<', from)
      .orderBy('from_at', 'desc')
      .limit(2);
    const [gap, before] = rows;
    return gap?.cause === 'ours' && before?.state === 'offline'
      ? fromIntervalRow(before)
      : undefined;
  }

  async #firstEvent(options: {
    identity: string;
    from: Millis;
    /** Inclusive. */
    until: Millis;
    types: string[];
  }) {
    const { identity, from, until, types } = options;
    const row: EventRow | undefined = await inStretch(
      this.#database('events'),
      { identity, from, to: until + 1, order: 'asc' },
    )
      .whereIn('type', types)
      .first();
    return row ? fromEventRow(row).event : null;
  }

  async #bootOf(connectionId: string) {
    const row: EventRow | undefined = await this.#database('events')
      .where({ connection_id: connectionId, type: 'boot' })
      .where('seq', '<=', FIRST_MESSAGES)
      .orderBy(['seq', 'part'])
      .first();
    const event = row && fromEventRow(row).event;
    return event?.type === 'boot' ? event : null;
  }
}
