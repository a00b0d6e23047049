import { Knex } from 'knex';
import { Millis, SecurityProfile } from '../model';
import { BigIntValue } from './rows';
import { SecurityProfileStore } from './SecurityProfileStore';

type SecurityProfileRow = {
  identity: string;
  profile: SecurityProfile;
  updated_at: BigIntValue;
};

export class DatabaseSecurityProfileStore implements SecurityProfileStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseSecurityProfileStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async get(identity: string): Promise<SecurityProfile | null> {
    const row = await this.#profiles().where({ identity }).first();
    return row?.profile ?? null;
  }

  async put(choice: {
    identity: string;
    profile: SecurityProfile;
    updatedAt: Millis;
  }): Promise<void> {
    const { identity, profile, updatedAt } = choice;
    await this.#profiles()
      .insert({ identity, profile, updated_at: updatedAt })
      .onConflict('identity')
      .merge();
  }

  async remove(identity: string): Promise<void> {
    await this.#profiles().where({ identity }).delete();
  }

  #profiles() {
    return this.#database<SecurityProfileRow>('security_profiles');
  }
}
