import { randomBytes } from 'node:crypto';
import { Knex } from 'knex';
import { MetaStore } from './MetaStore';

export class DatabaseMetaStore implements MetaStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseMetaStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async maskingKey(): Promise<string> {
    const key = 'masking.key';
    // It's OK if another replica was first: then its key is the one that is read.
    await this.#database('meta')
      .insert({ key, value: randomBytes(32).toString('hex') })
      .onConflict('key')
      .ignore();
    const [value] = await this.#database
      .from('meta')
      .where({ key })
      .pluck<string[]>('value');
    return value;
  }
}
