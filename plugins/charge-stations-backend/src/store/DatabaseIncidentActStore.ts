import { Knex } from 'knex';
import { IncidentAct, Millis } from '../model';
import { IncidentActStore } from './IncidentActStore';
import { fromIncidentActRow, IncidentActRow, toIncidentActRow } from './rows';

/** Rows of one insert, and stations of one query: SQLite counts the values. */
const SLICE = 50;

/** {@link IncidentActStore} over the table `incident_acts`. */
export class DatabaseIncidentActStore implements IncidentActStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseIncidentActStore {
    return new DatabaseIncidentActStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async add(acts: IncidentAct[]): Promise<void> {
    await this.#database.batchInsert(
      'incident_acts',
      acts.map(toIncidentActRow),
      SLICE,
    );
  }

  async identitiesSince(at: Millis): Promise<string[]> {
    return this.#database<IncidentActRow>('incident_acts')
      .where('at', '>=', at)
      .distinct('identity')
      .orderBy('identity')
      .pluck('identity');
  }

  async ofStations(identities: string[]): Promise<IncidentAct[]> {
    return this.#sliced('identity', identities);
  }

  async mergesInto(identities: string[]): Promise<IncidentAct[]> {
    return this.#sliced('into_identity', identities);
  }

  async ofStation(range: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<IncidentAct[]> {
    const { identity, from, to } = range;
    const rows = await this.#acts()
      .where({ identity })
      .where('at', '>=', from)
      .where('at', '<', to);
    return rows.map(fromIncidentActRow);
  }

  async #sliced(
    column: 'identity' | 'into_identity',
    identities: string[],
  ): Promise<IncidentAct[]> {
    const acts: IncidentAct[] = [];
    for (let start = 0; start < identities.length; start += SLICE) {
      const rows = await this.#acts().whereIn(
        column,
        identities.slice(start, start + SLICE),
      );
      acts.push(...rows.map(fromIncidentActRow));
    }
    return acts.sort((a, b) => a.at - b.at);
  }

  #acts() {
    return this.#database<IncidentActRow>('incident_acts').orderBy([
      'at',
      'id',
    ]);
  }
}
