import { Knex } from 'knex';
import { Millis } from '../../model';
import {
  ConditionRow,
  fromConditionRow,
  fromMarkRow,
  MarkRow,
  toNumber,
} from '../rows';
import { decodeCursor, toPage } from './cursor';
import { pagesByTime } from './pagesByTime';
import { stretchesOf } from './stretches';
import {
  ConditionFilter,
  HistoryQueries,
  HistoryRange,
  TimelinePage,
} from './HistoryQueries';
import { readLanes } from './laneIntervals';

/** Rows a query of a timeline reads: on SQLite it holds the process for as long as it takes. */
const PAGE_ROWS = 2_000;

const NOTHING: TimelinePage = { stretches: [], conditions: [], marks: [] };

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

  async *readTimeline(
    range: HistoryRange & { resolution: Millis },
  ): AsyncGenerator<TimelinePage> {
    const { identity, from, to } = range;
    for (const lane of await readLanes(this.#database, identity)) {
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
    const conditions = pagesByTime({
      query: () => this.#conditions(range),
      column: 'opened_at',
      size: this.#pageRows,
    });
    for await (const rows of conditions) {
      yield { ...NOTHING, conditions: rows.map(fromConditionRow) };
    }
    const marks = pagesByTime({
      query: () =>
        this.#database<MarkRow>('marks')
          .where({ identity })
          .where('at', '>=', from)
          .where('at', '<', to),
      column: 'at',
      size: this.#pageRows,
    });
    for await (const rows of marks) {
      yield { ...NOTHING, marks: rows.map(fromMarkRow) };
    }
  }

  /** Every lane has one span that is open. */
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
