import { Knex } from 'knex';
import { Millis } from '../model';
import { IdentityPage, StationStateStore } from './StationStateStore';

export class DatabaseStationStateStore implements StationStateStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseStationStateStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async listDue(options: IdentityPage & { to: Millis }): Promise<string[]> {
    return this.#page('stations', options).where(
      'next_deadline',
      '<=',
      options.to,
    );
  }

  async list(options: IdentityPage): Promise<string[]> {
    return this.#page('station_state', options);
  }

  async listBooted(): Promise<string[]> {
    return this.#database
      .from('stations')
      .whereNotNull('last_boot_at')
      .pluck<string[]>('identity');
  }

  async disconnectAll({ at }: { at: Millis }): Promise<void> {
    await this.#database.from('stations').whereNotNull('connection_id').update({
      connection_id: null,
      connected_since: null,
      disconnected_at: at,
    });
  }

  #page(table: 'stations' | 'station_state', { after, limit }: IdentityPage) {
    return this.#database
      .from(table)
      .where('identity', '>', after)
      .orderBy('identity')
      .limit(limit)
      .pluck<string[]>('identity');
  }
}
