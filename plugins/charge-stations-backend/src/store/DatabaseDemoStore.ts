import { Knex } from 'knex';
import { DemoProgress, DemoStore } from './DemoStore';
import { discardSeenConfiguration } from './configuration/discardSeen';
import { discardHistory } from './discardHistory';

const PROGRESS_KEY = 'demoHistory';
/** {@link DemoStore} over the tables of evidence and history. */
export class DatabaseDemoStore implements DemoStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseDemoStore {
    return new DatabaseDemoStore(options.database);
  }

  async progress(): Promise<DemoProgress> {
    const row = await this.#database('meta')
      .where({ key: PROGRESS_KEY })
      .first('value');
    return row?.value ?? 'none';
  }

  async setProgress(progress: DemoProgress): Promise<void> {
    await this.#database('meta')
      .insert({ key: PROGRESS_KEY, value: progress })
      .onConflict('key')
      .merge();
  }

  async identities(): Promise<string[]> {
    return this.#database('events').distinct().pluck('identity');
  }

  async identitiesToRemove(): Promise<string[]> {
    return this.#database('events')
      .where({ source: 'demo' })
      .orWhereNotIn(
        'identity',
        this.#database('station_state').select('identity'),
      )
      .distinct()
      .orderBy('identity')
      .pluck('identity');
  }

  async discardStation(identity: string): Promise<void> {
    await this.#database.transaction(async transaction => {
      const events = transaction('events').where({ identity, source: 'demo' });
      await transaction('frames')
        .whereIn('id', events.clone().select('id'))
        .delete();
      await events.delete();
      await discardHistory(transaction, identity);
      await transaction('evidence_cuts').where({ identity }).delete();
      await discardSeenConfiguration(transaction, { identity, why: ['demo'] });
      const left = await transaction('events')
        .where({ identity })
        .whereNot({ type: 'listenerGap' })
        .first('id');
      if (!left) {
        // Our own pauses say nothing of a station that never was.
        await transaction('events').where({ identity }).delete();
        await transaction('stations').where({ identity }).delete();
      }
    });
  }

  async discard(): Promise<void> {
    for (const identity of await this.identitiesToRemove()) {
      await this.discardStation(identity);
    }
  }
}
