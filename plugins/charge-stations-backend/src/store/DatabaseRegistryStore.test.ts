import { Knex } from 'knex';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseRegistryStore } from './DatabaseRegistryStore';
import { RegistryEntry } from './RegistryStore';

jest.setTimeout(60_000);

function entry(
  name: string,
  difference: Partial<RegistryEntry> = {},
): RegistryEntry {
  return {
    entityRef: `chargestation:default/${name}`,
    identity: name.toUpperCase(),
    title: null,
    owner: 'group:default/field',
    site: null,
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: 'a',
    ...difference,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseRegistryStore on %s',
  id => {
    let database: Knex;
    let store: DatabaseRegistryStore;

    beforeEach(async () => {
      database = await databases.init(id);
      store = DatabaseRegistryStore.create({ database });
    });

    it('was never synced at first, and is from the first reading on, even an empty one', async () => {
      await expect(store.lastSyncedAt()).resolves.toBeNull();
      await store.replaceAll({ entries: [], at: 1_700_000_000_000 });
      await expect(store.lastSyncedAt()).resolves.toBe(1_700_000_000_000);
    });

    it('equals the last reading: what is new comes, what changed changes, what is gone goes', async () => {
      await store.replaceAll({ entries: [entry('a'), entry('b')], at: 1 });
      const reading = [entry('b', { owner: null, etag: 'b' }), entry('c')];
      await store.replaceAll({ entries: reading, at: 2 });
      await expect(store.list()).resolves.toEqual(reading);
      await expect(store.lastSyncedAt()).resolves.toBe(2);
    });

    it('writes no row for a reading without news', async () => {
      const entries = [entry('a'), entry('b')];
      await store.replaceAll({ entries, at: 1 });
      const statements: string[] = [];
      database.on('query', ({ sql }) => statements.push(sql));
      await store.replaceAll({ entries, at: 2 });
      expect(
        statements.filter(sql => /(insert|delete).*registry/.test(sql)),
      ).toEqual([]);
    });

    it('keeps both entities that claim one identity', async () => {
      const twin = entry('twin', { identity: 'A' });
      await store.replaceAll({
        entries: [entry('a'), twin, entry('b')],
        at: 1,
      });
      await expect(store.list()).resolves.toEqual([
        entry('a'),
        entry('b'),
        twin,
      ]);
    });

    it('takes ten thousand stations and lets them go again', async () => {
      const entries = Array.from({ length: 10_000 }, (_, n) => entry(`cp${n}`));
      await store.replaceAll({ entries, at: 1 });
      await expect(store.list()).resolves.toHaveLength(10_000);
      await store.replaceAll({ entries: [], at: 2 });
      await expect(store.list()).resolves.toEqual([]);
    });
  },
);
