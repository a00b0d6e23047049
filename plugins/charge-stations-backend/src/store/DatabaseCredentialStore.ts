import { Knex } from 'knex';
import { PendingCredential, StationCredential } from '../model';
import { CredentialStore, PendingKey } from './CredentialStore';
import { BigIntValue, toNumber } from './rows';

type HashRow = {
  identity: string;
  algorithm: StationCredential['algorithm'];
  salt: string;
  hash: string;
  updated_at: BigIntValue;
};

type PendingRow = HashRow & { settled_by: PendingCredential['settledBy'] };

/** A credential with what is pending beside it, in one row. */
type JoinedRow = HashRow &
  (
    | {
        [Column in keyof PendingRow as `pending_${Column}`]: PendingRow[Column];
      }
    | { pending_identity: null }
  );

const PENDING_COLUMNS = [
  'identity',
  'algorithm',
  'salt',
  'hash',
  'updated_at',
  'settled_by',
].map(column => `pending_credentials.${column} as pending_${column}`);

export class DatabaseCredentialStore implements CredentialStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseCredentialStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async get(identity: string): Promise<StationCredential | null> {
    const row: JoinedRow | undefined = await this.#database('credentials')
      .leftJoin(
        'pending_credentials',
        'pending_credentials.identity',
        'credentials.identity',
      )
      .where('credentials.identity', identity)
      .first('credentials.*', ...PENDING_COLUMNS);
    return row ? fromRow(row) : null;
  }

  async put(credential: StationCredential): Promise<void> {
    const { identity, algorithm, salt, hash, updatedAt } = credential;
    await this.#database.transaction(async transaction => {
      await transaction<HashRow>('credentials')
        .insert({ identity, algorithm, salt, hash, updated_at: updatedAt })
        .onConflict('identity')
        .merge();
      await transaction('pending_credentials').where({ identity }).delete();
    });
  }

  async remove(identity: string): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction('credentials').where({ identity }).delete();
      await transaction('pending_credentials').where({ identity }).delete();
    });
  }

  async putPending(
    pending: PendingCredential & { identity: string },
  ): Promise<void> {
    const { updatedAt, settledBy, ...hashed } = pending;
    await this.#database<PendingRow>('pending_credentials')
      .insert({ ...hashed, updated_at: updatedAt, settled_by: settledBy })
      .onConflict('identity')
      .merge();
  }

  async awaitNewUse(key: PendingKey): Promise<void> {
    await this.#pending(this.#database, key).update({ settled_by: 'newUse' });
  }

  async accept(key: PendingKey): Promise<void> {
    await this.#database.transaction(async transaction => {
      const pending = await this.#pending(transaction, key).first();
      if (pending) {
        const { settled_by: _, identity, ...hashed } = pending;
        await transaction<HashRow>('credentials')
          .where({ identity })
          .update(hashed);
        await this.#pending(transaction, key).delete();
      }
    });
  }

  async drop(key: PendingKey): Promise<void> {
    await this.#pending(this.#database, key).delete();
  }

  #pending(database: Knex, { identity, updatedAt }: PendingKey) {
    return database<PendingRow>('pending_credentials').where({
      identity,
      updated_at: updatedAt,
    });
  }
}

function fromRow(row: JoinedRow): StationCredential {
  const credential: StationCredential = {
    identity: row.identity,
    algorithm: row.algorithm,
    salt: row.salt,
    hash: row.hash,
    updatedAt: toNumber(row.updated_at),
  };
  return row.pending_identity === null
    ? credential
    : {
        ...credential,
        pending: {
          algorithm: row.pending_algorithm,
          salt: row.pending_salt,
          hash: row.pending_hash,
          updatedAt: toNumber(row.pending_updated_at),
          settledBy: row.pending_settled_by,
        },
      };
}
