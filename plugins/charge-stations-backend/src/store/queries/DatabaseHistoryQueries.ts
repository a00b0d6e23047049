import { Knex } from 'knex';
import {
  ConditionRow,
  fromConditionRow,
  fromMarkRow,
  MarkRow,
  toNumber,
} from '../rows';
import { decodeCursor, toPage } from './cursor';
import {
  ConditionFilter,
  HistoryQueries,
  HistoryRange,
} from './HistoryQueries';
import { readIntervals, readLanes } from './laneIntervals';

/** {@link HistoryQueries} over the tables `conditions`, `intervals` and `marks`. */
export class DatabaseHistoryQueries implements HistoryQueries {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseHistoryQueries {
    return new DatabaseHistoryQueries(options.database);
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

  async readTimeline(range: HistoryRange) {
    const intervals = await readIntervals(this.#database, {
      ...range,
      lanes: await readLanes(this.#database, range.identity),
    });
    const conditions = await this.#conditions(range).orderBy([
      'opened_at',
      'number',
    ]);
    const marks = await this.#database<MarkRow>('marks')
      .where('identity', range.identity)
      .where('at', '>=', range.from)
      .where('at', '<', range.to)
      .orderBy(['at', 'number']);
    return {
      intervals,
      conditions: conditions.map(fromConditionRow),
      marks: marks.map(fromMarkRow),
    };
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
