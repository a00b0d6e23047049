import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Millis, SavedBaseline } from '../model';
import { BaselineStore } from './BaselineStore';
import { BigIntValue, toNumber } from './rows/values';

interface BaselineRow {
  id: string;
  version: number;
  text: string | null;
  saved_at: BigIntValue;
  saved_by: string;
}

/** {@link BaselineStore} over the table `baselines`. */
export class DatabaseBaselineStore implements BaselineStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseBaselineStore {
    return new DatabaseBaselineStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async list(): Promise<SavedBaseline[]> {
    const newest = this.#database('baselines')
      .select('id')
      .max('version as version')
      .groupBy('id');
    const rows: BaselineRow[] = await this.#database('baselines')
      .whereIn(['id', 'version'], newest)
      .whereNotNull('text')
      .orderBy('id');
    return rows.map(fromRow);
  }

  async versions(id: string): Promise<SavedBaseline[]> {
    const rows: BaselineRow[] = await this.#database('baselines')
      .where({ id })
      .orderBy('version', 'desc');
    return rows.map(fromRow);
  }

  async save(baseline: {
    id: string;
    text: string | null;
    savedAt: Millis;
    savedBy: string;
  }): Promise<SavedBaseline> {
    const { id, text, savedAt, savedBy } = baseline;
    const [newest] = await this.versions(id);
    const version = (newest?.version ?? 0) + 1;
    const added: unknown[] = await this.#database('baselines')
      .insert({ id, version, text, saved_at: savedAt, saved_by: savedBy })
      .onConflict(['id', 'version'])
      .ignore()
      .returning('id');
    if (added.length === 0) {
      throw new ConflictError(
        `Somebody else saved the baseline ${id} at the same time. Read it and save again`,
      );
    }
    return { id, version, text, savedAt, savedBy };
  }
}

function fromRow(row: BaselineRow): SavedBaseline {
  const { id, version, text, saved_at: savedAt, saved_by: savedBy } = row;
  return { id, version, text, savedAt: toNumber(savedAt), savedBy };
}
