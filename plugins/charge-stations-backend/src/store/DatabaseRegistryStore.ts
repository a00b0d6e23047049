import { Knex } from 'knex';
import { Millis } from '../model';
import { RegistryEntry, RegistryStore } from './RegistryStore';

type RegistryRow = Omit<RegistryEntry, 'entityRef' | 'service'> & {
  entity_ref: string;
  /** JSON. */
  service: string | null;
};

const SYNCED_AT = 'registry.syncedAt';

/** Rows a statement: ten columns each stay far below every engine's limit of bindings. */
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
      (await this.#registry()).map(row => [row.entity_ref, row]),
    );
    const rows = options.entries.map(toRow);
    const changed = rows.filter(
      row => !isSame(row, stored.get(row.entity_ref)),
    );
    const kept = new Set(rows.map(({ entity_ref }) => entity_ref));
    const removed = [...stored.keys()].filter(ref => !kept.has(ref));
    const counted = changed
      .filter(row => countsOtherwise(row, stored.get(row.entity_ref)))
      .map(({ identity }) => ({ identity, from_at: 0 }));

    await this.#database.transaction(async transaction => {
      const registry = () => transaction<RegistryRow>('registry');
      for (const refs of chunks(removed)) {
        await registry().whereIn('entity_ref', refs).delete();
      }
      for (const some of chunks(changed)) {
        await registry().insert(some).onConflict('entity_ref').merge();
      }
      for (const some of chunks(counted)) {
        await transaction('changed_histories').insert(some);
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

function toRow({ entityRef, service, ...entry }: RegistryEntry): RegistryRow {
  return {
    entity_ref: entityRef,
    ...entry,
    service: service && JSON.stringify(service),
  };
}

function fromRow({
  entity_ref: entityRef,
  service,
  ...row
}: RegistryRow): RegistryEntry {
  return { entityRef, ...row, service: service && JSON.parse(service) };
}

function isSame(row: RegistryRow, stored?: RegistryRow): boolean {
  return (
    stored !== undefined &&
    (Object.keys(stored) as Array<keyof RegistryRow>).every(
      column => row[column] === stored[column],
    )
  );
}

/** What its time was depends on these, however long ago: on the last three by the windows planned for them. */
const COUNTED = ['service', 'site', 'owner', 'model'] as const;

function countsOtherwise(row: RegistryRow, stored?: RegistryRow): boolean {
  return COUNTED.some(column => row[column] !== (stored?.[column] ?? null));
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
