import { Knex } from 'knex';
import { ConfigurationWrite, Millis } from '../model';
import { ConfigurationWriteStore } from './ConfigurationWriteStore';
import { BigIntValue, toNumber, toNumberOrNull } from './rows/values';

interface ConfigurationWriteRow {
  id: string;
  identity: string;
  requested_by: string;
  reason: string;
  created_at: BigIntValue;
  ended_at: BigIntValue | null;
  state: ConfigurationWrite['state'];
  problem: string | null;
  plan: string;
  before_id: BigIntValue | null;
  after_id: BigIntValue | null;
}

/** {@link ConfigurationWriteStore} over the table `configuration_writes`. */
export class DatabaseConfigurationWriteStore
  implements ConfigurationWriteStore
{
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseConfigurationWriteStore {
    return new DatabaseConfigurationWriteStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async put(write: ConfigurationWrite): Promise<void> {
    await this.#writes().insert(toRow(write)).onConflict('id').merge();
  }

  async get(key: {
    identity: string;
    id: string;
  }): Promise<ConfigurationWrite | undefined> {
    const row = await this.#writes().where(key).first();
    return row && fromRow(row);
  }

  async list(options: {
    identity: string;
    before?: Millis;
    since?: Millis;
    limit: number;
  }): Promise<ConfigurationWrite[]> {
    const { identity, before, since, limit } = options;
    const query = this.#writes()
      .where({ identity })
      .orderBy('created_at', 'desc')
      .limit(limit);
    if (since !== undefined) {
      query.where('created_at', '>=', since);
    }
    if (before !== undefined) {
      query.where('created_at', '<', before);
    }
    return (await query).map(fromRow);
  }

  async waiting(): Promise<Map<string, Millis>> {
    const rows: Array<{ identity: string; at: BigIntValue }> =
      await this.#database('configuration_writes')
        .where('plan', 'like', '%"outcome":"rebootRequired"%')
        .groupBy('identity')
        .select('identity')
        .max('created_at as at');
    return new Map(rows.map(({ identity, at }) => [identity, toNumber(at)]));
  }

  async stopAbandoned(options: { at: Millis; problem: string }): Promise<void> {
    const { at, problem } = options;
    await this.#writes()
      .where({ state: 'underWay' })
      .update({ state: 'stopped', ended_at: at, problem });
  }

  #writes() {
    return this.#database<ConfigurationWriteRow>('configuration_writes');
  }
}

function toRow(write: ConfigurationWrite): ConfigurationWriteRow {
  const { steps, unchanged, refused } = write;
  return {
    id: write.id,
    identity: write.identity,
    requested_by: write.requestedBy,
    reason: write.reason,
    created_at: write.createdAt,
    ended_at: write.endedAt,
    state: write.state,
    problem: write.problem,
    plan: JSON.stringify({ steps, unchanged, refused }),
    before_id: write.beforeId,
    after_id: write.afterId,
  };
}

function fromRow(row: ConfigurationWriteRow): ConfigurationWrite {
  return {
    ...JSON.parse(row.plan),
    id: row.id,
    identity: row.identity,
    requestedBy: row.requested_by,
    reason: row.reason,
    createdAt: toNumber(row.created_at),
    endedAt: toNumberOrNull(row.ended_at),
    state: row.state,
    problem: row.problem,
    beforeId: toNumberOrNull(row.before_id),
    afterId: toNumberOrNull(row.after_id),
  };
}
