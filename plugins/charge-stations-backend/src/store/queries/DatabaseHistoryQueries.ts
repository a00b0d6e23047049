import { Knex } from 'knex';
import { Mark, Millis } from '../../model';
import {
  ConditionRow,
  fromConditionRow,
  fromIntervalRow,
  fromMarkRow,
  IntervalRow,
  MarkRow,
  toNumber,
} from '../rows';
import { decodeCursor, toPage } from './cursor';
import { rowPages, TimeKey } from './rowPages';
import { stretchesOf } from './stretches';
import {
  ConditionFilter,
  HistoryQueries,
  HistoryRange,
  TimelinePage,
} from './HistoryQueries';

/** Rows a query of a timeline reads: on SQLite it holds the process for as long as it takes. */
const PAGE_ROWS = 2_000;

/** Ranges of one query: more than a page of faults has by default. */
const RANGES = 100;

const NOTHING: TimelinePage = {
  unread: [],
  stretches: [],
  conditions: [],
  marks: [],
};

interface HistoryQueriesOptions {
  database: Knex;
  /** Rows a query of a timeline reads, at most. */
  pageRows?: number;
}

/** {@link HistoryQueries} over the tables `conditions`, `intervals` and `marks`. */
export class DatabaseHistoryQueries implements HistoryQueries {
  readonly #database: Knex;
  readonly #pageRows: number;

  private constructor(options: HistoryQueriesOptions) {
    this.#database = options.database;
    this.#pageRows = options.pageRows ?? PAGE_ROWS;
  }

  static create(options: HistoryQueriesOptions): DatabaseHistoryQueries {
    return new DatabaseHistoryQueries(options);
  }

  async listConditions(
    range: HistoryRange & ConditionFilter & { limit: number; cursor?: string },
  ) {
    const query = this.#conditions(range)
      .orderBy([
        { column: 'opened_at', order: 'desc' },
        { column: 'number', order: 'desc' },
      ])
      .limit(range.limit + 1);
    if (range.open === true) {
      query.whereNull('closed_at');
    } else if (range.open === false) {
      query.whereNotNull('closed_at');
    }
    for (const column of ['code', 'scope', 'severity'] as const) {
      const value = range[column];
      if (value !== undefined) {
        query.where(column, value);
      }
    }
    if (range.bounded) {
      query.where('opened_basis', 'bounded');
    }
    const before = decodeCursor(range.cursor, { length: 2 });
    if (before) {
      query.whereRaw('(opened_at, number) < (?, ?)', before);
    }
    return toPage({
      rows: await query,
      limit: range.limit,
      item: fromConditionRow,
      key: row => [toNumber(row.opened_at), row.number],
    });
  }

  async listConditionFacets(range: HistoryRange) {
    const rows = await this.#conditions(range).distinct(
      'code',
      'scope',
      'severity',
    );
    return {
      codes: ascending(rows.map(({ code }) => code)),
      scopes: ascending(rows.map(({ scope }) => scope)),
      severities: ascending(rows.map(({ severity }) => severity)),
    };
  }

  async getCondition(options: { identity: string; number: number }) {
    const row = await this.#database<ConditionRow>('conditions')
      .where(options)
      .first();
    return row && fromConditionRow(row);
  }

  async listMarks(ranges: HistoryRange[]) {
    const marks: Mark[] = [];
    for (let start = 0; start < ranges.length; start += RANGES) {
      const slice = ranges.slice(start, start + RANGES);
      const rows = await this.#database<MarkRow>('marks')
        .where(either =>
          slice.forEach(({ identity, from, to }) =>
            either.orWhere(within =>
              within
                .where({ identity })
                .where('at', '>=', from)
                .where('at', '<', to),
            ),
          ),
        )
        .orderBy([{ column: 'at', order: 'desc' }, 'number'])
        .limit(this.#pageRows);
      marks.push(...rows.map(fromMarkRow));
    }
    return marks;
  }

  async listUnreported(range: HistoryRange) {
    const intervals = await this.#intervals(range, { cause: 'notReported' });
    return intervals.map(fromIntervalRow);
  }

  async *readTimeline(
    range: HistoryRange & { resolution: Millis; statesOf?: string },
  ): AsyncGenerator<TimelinePage> {
    const { statesOf } = range;
    const lanes = await this.#lanes(range.identity);
    const isRead = (lane: string) =>
      statesOf === undefined || lane === statesOf;
    yield { ...NOTHING, unread: lanes.filter(lane => !isRead(lane)) };
    for (const lane of lanes.filter(isRead)) {
      const pages = stretchesOf({
        database: this.#database,
        ...range,
        lane,
        size: this.#pageRows,
      });
      for await (const stretches of pages) {
        yield { ...NOTHING, stretches };
      }
    }
    const size = this.#pageRows;
    const conditions = rowPages({
      size,
      read: after => this.#conditionsAfter(range, after),
      key: row => [toNumber(row.opened_at), row.number],
    });
    for await (const rows of conditions) {
      yield { ...NOTHING, conditions: rows.map(fromConditionRow) };
    }
    const marks = rowPages({
      size,
      read: after => this.#marksAfter(range, after),
      key: row => [toNumber(row.at), row.number],
    });
    for await (const rows of marks) {
      yield { ...NOTHING, marks: rows.map(fromMarkRow) };
    }
  }

  async #conditionsAfter(
    range: HistoryRange,
    after: TimeKey | undefined,
  ): Promise<ConditionRow[]> {
    const query = this.#conditions(range)
      .orderBy(['opened_at', 'number'])
      .limit(this.#pageRows);
    if (after) {
      query.whereRaw('(opened_at, number) > (?, ?)', after);
    }
    return query;
  }

  async #marksAfter(
    { identity, from, to }: HistoryRange,
    after: TimeKey | undefined,
  ): Promise<MarkRow[]> {
    const query = this.#database<MarkRow>('marks')
      .where({ identity })
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy(['at', 'number'])
      .limit(this.#pageRows);
    if (after) {
      query.whereRaw('(at, number) > (?, ?)', after);
    }
    return query;
  }

  /** Every lane has one span that is open. */
  async #lanes(identity: string): Promise<string[]> {
    return this.#database<IntervalRow>('intervals')
      .where({ identity })
      .whereNull('to_at')
      .orderBy('lane')
      .pluck('lane');
  }

  /**
   * Spans of a lane touch and the last is open, so those of a range begin with the one that holds at its
   * start: an index finds it, however long the history before and after is.
   */
  async #intervals(
    { identity, from, to }: HistoryRange,
    only: Partial<IntervalRow> = {},
  ) {
    const lanes = await this.#lanes(identity);
    const spans = lanes.map(lane => {
      const ofLane = () =>
        this.#database<IntervalRow>('intervals').where({ identity, lane });
      const first = ofLane().where('from_at', '<=', from).max('from_at');
      return ofLane()
        .where(
          'from_at',
          '>=',
          this.#database.raw('coalesce((?), ?)', [first, from]),
        )
        .where('from_at', '<', to)
        .where(only)
        .orderBy(['from_at', 'number']);
    });
    return (await Promise.all(spans)).flat();
  }

  #conditions(range: HistoryRange) {
    return this.#database<ConditionRow>('conditions')
      .where('identity', range.identity)
      .where('opened_at', '<', range.to)
      .where(open =>
        open.whereNull('closed_at').orWhere('closed_at', '>=', range.from),
      );
  }
}

/** Each value once; numbers within texts count as numbers, so connector 10 comes after connector 2. */
function ascending<T extends string | number>(values: T[]): T[] {
  return [...new Set(values)].sort((one, other) =>
    String(one).localeCompare(String(other), 'en', { numeric: true }),
  );
}
