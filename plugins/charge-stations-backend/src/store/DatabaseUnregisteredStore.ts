import { Knex } from 'knex';
import { UnregisteredStation } from '../model';
import { BigIntValue, fromJsonList, toNumber } from './rows';
import { toStorableText } from './storableText';
import { RefusedAttempt, UnregisteredStore } from './UnregisteredStore';

type UnregisteredRow = {
  identity: string;
  first_seen_at: BigIntValue;
  last_seen_at: BigIntValue;
  attempts: number;
  remote_address: string;
  protocols: string;
};

/** The width of every identity column. */
const MAX_IDENTITY_LENGTH = 255;

export class DatabaseUnregisteredStore implements UnregisteredStore {
  readonly #database: Knex;
  readonly #limit: number;

  static create(options: { database: Knex; limit: number }) {
    return new DatabaseUnregisteredStore(options);
  }

  private constructor(options: { database: Knex; limit: number }) {
    this.#database = options.database;
    this.#limit = options.limit;
  }

  async remember(attempts: RefusedAttempt[]): Promise<void> {
    const stations = coalesce(attempts)
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
      .slice(0, this.#limit);
    if (stations.length === 0) {
      return;
    }
    await this.#database.transaction(async transaction => {
      const table = () => transaction<UnregisteredRow>('unregistered');
      await table()
        .insert(stations.map(toRow))
        .onConflict('identity')
        .merge({
          attempts: transaction.raw(
            'unregistered.attempts + excluded.attempts',
          ),
          last_seen_at: transaction.raw('excluded.last_seen_at'),
          remote_address: transaction.raw('excluded.remote_address'),
          protocols: transaction.raw('excluded.protocols'),
        });
      const newest = table()
        .select('identity')
        .orderBy('last_seen_at', 'desc')
        .limit(this.#limit);
      await table().whereNotIn('identity', newest).delete();
    });
  }

  async list(): Promise<UnregisteredStation[]> {
    const rows = await this.#database<UnregisteredRow>('unregistered')
      // Who was registered since is no longer missing.
      .whereNotIn('identity', this.#database('registry').select('identity'))
      .orderBy('last_seen_at', 'desc');
    return rows.map(row => ({
      identity: row.identity,
      firstSeenAt: toNumber(row.first_seen_at),
      lastSeenAt: toNumber(row.last_seen_at),
      attempts: row.attempts,
      remoteAddress: row.remote_address,
      protocols: fromJsonList<string>(row.protocols),
    }));
  }
}

/** One entry an identity. Longer identities than a column holds can never be registered, so none is kept. */
function coalesce(attempts: RefusedAttempt[]): UnregisteredStation[] {
  const stations = new Map<string, UnregisteredStation>();
  for (const attempt of attempts) {
    const identity = toStorableText(attempt.identity);
    if (identity.length > MAX_IDENTITY_LENGTH) {
      continue;
    }
    const known = stations.get(identity);
    stations.set(identity, {
      identity,
      firstSeenAt: known?.firstSeenAt ?? attempt.at,
      lastSeenAt: attempt.at,
      attempts: (known?.attempts ?? 0) + 1,
      remoteAddress: attempt.remoteAddress,
      protocols: attempt.protocols.map(toStorableText),
    });
  }
  return [...stations.values()];
}

function toRow(station: UnregisteredStation): UnregisteredRow {
  return {
    identity: station.identity,
    first_seen_at: station.firstSeenAt,
    last_seen_at: station.lastSeenAt,
    attempts: station.attempts,
    remote_address: station.remoteAddress,
    protocols: JSON.stringify(station.protocols),
  };
}
