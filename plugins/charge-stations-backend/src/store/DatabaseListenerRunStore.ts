import { Knex } from 'knex';
import { Millis } from '../model';
import { ListenerRunStore, StoredListenerRun } from './ListenerRunStore';
import { BigIntValue, toNumber, toNumberOrNull } from './rows';

type ListenerRunRow = {
  run_id: string;
  started_at: BigIntValue;
  alive_at: BigIntValue;
  stopped_at: BigIntValue | null;
};

export class DatabaseListenerRunStore implements ListenerRunStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseListenerRunStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async latest(): Promise<StoredListenerRun | null> {
    const row = await this.#runs().orderBy('started_at', 'desc').first();
    return row
      ? {
          runId: row.run_id,
          startedAt: toNumber(row.started_at),
          aliveAt: toNumber(row.alive_at),
          stoppedAt: toNumberOrNull(row.stopped_at),
        }
      : null;
  }

  async start({ runId, at }: { runId: string; at: Millis }): Promise<void> {
    await this.#runs().insert({
      run_id: runId,
      started_at: at,
      alive_at: at,
      stopped_at: null,
    });
  }

  async alive({ runId, at }: { runId: string; at: Millis }): Promise<void> {
    await this.#runs().where({ run_id: runId }).update({ alive_at: at });
  }

  async stop({ runId, at }: { runId: string; at: Millis }): Promise<void> {
    await this.#runs()
      .where({ run_id: runId })
      .update({ alive_at: at, stopped_at: at });
  }

  #runs() {
    return this.#database<ListenerRunRow>('listener_runs');
  }
}
