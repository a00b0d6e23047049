import { Knex } from 'knex';
import { StationCredential } from '../model';
import { CredentialStore } from './CredentialStore';
import { BigIntValue, toNumber } from './rows';

type CredentialRow = {
  identity: string;
  algorithm: StationCredential['algorithm'];
  salt: string;
  hash: string;
  updated_at: BigIntValue;
};

export class DatabaseCredentialStore implements CredentialStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseCredentialStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async get(identity: string): Promise<StationCredential | null> {
    const row = await this.#credentials().where({ identity }).first();
    return row
      ? {
          identity: row.identity,
          algorithm: row.algorithm,
          salt: row.salt,
          hash: row.hash,
          updatedAt: toNumber(row.updated_at),
        }
      : null;
  }

  async put({ updatedAt, ...credential }: StationCredential): Promise<void> {
    await this.#credentials()
      .insert({ ...credential, updated_at: updatedAt })
      .onConflict('identity')
      .merge();
  }

  async remove(identity: string): Promise<void> {
    await this.#credentials().where({ identity }).delete();
  }

  #credentials() {
    return this.#database<CredentialRow>('credentials');
  }
}
