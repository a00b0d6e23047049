import { Knex } from 'knex';
import { Millis } from '../model';
import { RegistryEntry, RegistryStore } from './RegistryStore';

type RegistryRow = Omit<RegistryEntry, 'entityRef'> & { entity_ref: string };

const SYNCED_AT = 'registry.syncedAt';

/** Rows a statement: nine columns each stay far below every engine's limit of bindings. */
const CHUNK = 500;

export class DatabaseRegistryStore implements RegistryStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseRegistryStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async replaceAll(options: {
    entries: RegistryEntry[];
    at: Millis;
  }): Promise<void> {
    const stored = new Map(
      (await this.list()).map(entry => [entry.entityRef, entry]),
    );
    const changed = options.entries.filter(
      entry => !isSame(entry, stored.get(entry.entityRef)),
    );
    const kept = new Set(options.entries.map(({ entityRef }) => entityRef));
    const removed = [...stored.keys()].filter(ref => !kept.has(ref));

    await this.#database.transaction(async transaction => {
      const registry = () => transaction<RegistryRow>('registry');
      for (const refs of chunks(removed)) {
        await registry().whereIn('entity_ref', refs).delete();
      }
      for (const entries of chunks(changed)) {
        await registry()
          .insert(entries.map(toRow))
          .onConflict('entity_ref')
          .merge();
      }
      await transaction('meta')
        .insert({ key: SYNCED_AT, value: String(options.at) })
        .onConflict('key')
        .merge();
    });
  }

  async list(): Promise<RegistryEntry[]> {
    const rows = await this.#registry();
    return rows.map(fromRow);
  }

  async lastSyncedAt(): Promise<Millis | null> {
    const [value] = await this.#database
      .from('meta')
      .where({ key: SYNCED_AT })
      .pluck<string[]>('value');
    return value === undefined ? null : Number(value);
  }

  #registry() {
    return this.#database<RegistryRow>('registry')
      .select<RegistryRow[]>('*')
      .orderBy('entity_ref');
  }
}

function toRow({ entityRef, ...entry }: RegistryEntry): RegistryRow {
  return { entity_ref: entityRef, ...entry };
}

function fromRow({
  entity_ref: entityRef,
  ...row
}: RegistryRow): RegistryEntry {
  return { entityRef, ...row };
}

function isSame(entry: RegistryEntry, stored?: RegistryEntry): boolean {
  return (
    stored !== undefined &&
    (Object.keys(stored) as Array<keyof RegistryEntry>).every(
      key => entry[key] === stored[key],
    )
  );
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
