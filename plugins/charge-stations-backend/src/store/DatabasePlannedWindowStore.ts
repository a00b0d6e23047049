import { Knex } from 'knex';
import { Millis, PlannedWindow, WindowScope } from '../model';
import { PlannedWindowStore } from './PlannedWindowStore';
import {
  fromPlannedWindowRow,
  PlannedWindowRow,
  refOfScope,
  toPlannedWindowRow,
} from './rows';

/** {@link PlannedWindowStore} over the table `planned_windows`. */
export class DatabasePlannedWindowStore implements PlannedWindowStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabasePlannedWindowStore {
    return new DatabasePlannedWindowStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async add(window: PlannedWindow): Promise<void> {
    await this.#windows().insert(toPlannedWindowRow(window));
  }

  async get(id: string): Promise<PlannedWindow | undefined> {
    const row = await this.#windows().where({ id }).first();
    return row && fromPlannedWindowRow(row);
  }

  async cancel(options: {
    id: string;
    at: Millis;
    by: string;
  }): Promise<boolean> {
    const { id, at, by } = options;
    const cancelled = await this.#windows()
      .where({ id })
      .whereNull('cancelled_at')
      .update({ cancelled_at: at, cancelled_by: by });
    return cancelled > 0;
  }

  async list(options: {
    scopes?: readonly WindowScope[];
    from?: Millis;
    to?: Millis;
    limit: number;
    offset: number;
  }): Promise<PlannedWindow[]> {
    const { scopes, from, to, limit, offset } = options;
    const query = this.#windows()
      .orderBy([
        { column: 'from_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit)
      .offset(offset);
    if (scopes !== undefined) {
      query.whereIn(['scope_type', 'scope_ref'], scopes.map(toScopeColumns));
    }
    if (from !== undefined) {
      query.where('to_at', '>', from);
    }
    if (to !== undefined) {
      query.where('from_at', '<', to);
    }
    const rows = await query;
    return rows.map(fromPlannedWindowRow);
  }

  async counting(options: {
    scopes: readonly WindowScope[];
    from: Millis;
    to: Millis;
  }): Promise<PlannedWindow[]> {
    const { scopes, from, to } = options;
    const rows = await this.#windows()
      .whereIn(['scope_type', 'scope_ref'], scopes.map(toScopeColumns))
      .whereNull('cancelled_at')
      .where('from_at', '<', to)
      .where('to_at', '>', from)
      .orderBy(['from_at', 'id']);
    return rows.map(fromPlannedWindowRow);
  }

  #windows() {
    return this.#database<PlannedWindowRow>('planned_windows');
  }
}

function toScopeColumns(scope: WindowScope): [type: string, ref: string] {
  return [scope.type, refOfScope(scope)];
}
