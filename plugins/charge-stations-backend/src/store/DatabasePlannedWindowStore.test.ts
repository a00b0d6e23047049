import { PlannedWindow, WindowScope } from '../model';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import {
  applyDatabaseMigrations,
  revertDatabaseMigrations,
} from './applyDatabaseMigrations';
import { DatabasePlannedWindowStore } from './DatabasePlannedWindowStore';

jest.setTimeout(60_000);

const CP1: WindowScope = { type: 'station', identity: 'CP1' };
const HARBOUR: WindowScope = { type: 'site', ref: 'system:default/harbour' };

function windowOf(
  id: string,
  [from, to]: [from: number, to: number],
  scope: WindowScope = CP1,
): PlannedWindow {
  return {
    id,
    scope,
    kind: 'planned',
    reason: null,
    note: 'New cable',
    from,
    to,
    author: 'user:default/ada',
    createdAt: 1,
    cancelledAt: null,
    cancelledBy: null,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabasePlannedWindowStore on %s',
  id => {
    async function storeOf(...windows: PlannedWindow[]) {
      const database = await databases.init(id);
      const store = DatabasePlannedWindowStore.create({ database });
      for (const window of windows) {
        await store.add(window);
      }
      const idsOf = async (options: object = {}) => {
        const found = await store.list({ limit: 10, offset: 0, ...options });
        return found.map(window => window.id).join(' ');
      };
      return { store, idsOf };
    }

    it.each<[string, PlannedWindow]>([
      ['of a station', windowOf('w1', [10, 20])],
      ['of a site', windowOf('w1', [10, 20], HARBOUR)],
      ['of the fleet', windowOf('w1', [10, 20], { type: 'fleet' })],
      [
        'with a reason',
        { ...windowOf('w1', [10, 20]), kind: 'excluded', reason: 'vandalism' },
      ],
    ])('gives back one %s as it came', async (_, window) => {
      const { store } = await storeOf(window);
      await expect(store.get('w1')).resolves.toEqual(window);
      await expect(store.get('other')).resolves.toBeUndefined();
    });

    it('keeps who cancelled one first, and never deletes it', async () => {
      const { store, idsOf } = await storeOf(windowOf('w1', [10, 20]));
      const ada = { id: 'w1', at: 15, by: 'user:default/ada' };
      await expect(store.cancel(ada)).resolves.toBe(true);
      await expect(
        store.cancel({ id: 'w1', at: 16, by: 'user:default/bob' }),
      ).resolves.toBe(false);
      await expect(store.cancel({ ...ada, id: 'other' })).resolves.toBe(false);
      await expect(store.get('w1')).resolves.toMatchObject({
        cancelledAt: 15,
        cancelledBy: 'user:default/ada',
      });
      await expect(idsOf()).resolves.toBe('w1');
    });

    it('lists those that begin last first, page by page', async () => {
      const { idsOf } = await storeOf(
        windowOf('a', [10, 20]),
        windowOf('b', [30, 40]),
        windowOf('c', [10, 15]),
      );
      await expect(idsOf()).resolves.toBe('b c a');
      await expect(idsOf({ limit: 2 })).resolves.toBe('b c');
      await expect(idsOf({ limit: 2, offset: 2 })).resolves.toBe('a');
    });

    it('lists those that overlap a time; ends do not touch', async () => {
      const { idsOf } = await storeOf(
        windowOf('a', [10, 20]),
        windowOf('b', [20, 30]),
        windowOf('c', [5, 40]),
      );
      await expect(idsOf({ from: 20 })).resolves.toBe('b c');
      await expect(idsOf({ to: 20 })).resolves.toBe('a c');
      await expect(idsOf({ from: 19, to: 21 })).resolves.toBe('b a c');
    });

    it('gives those that count in a time, oldest first', async () => {
      const { store } = await storeOf(
        windowOf('a', [10, 20]),
        windowOf('b', [5, 12], HARBOUR),
        windowOf('c', [20, 30]),
        windowOf('d', [10, 20], { type: 'fleet' }),
        { ...windowOf('e', [10, 20]), cancelledAt: 1, cancelledBy: 'ada' },
      );
      const found = await store.counting({
        scopes: [CP1, HARBOUR],
        from: 11,
        to: 20,
      });
      expect(found.map(window => window.id)).toEqual(['b', 'a']);
    });

    it('makes room for windows, and takes it back with what was stored', async () => {
      const database = await databases.init(id);
      const store = DatabasePlannedWindowStore.create({ database });
      await store.add(windowOf('w1', [10, 20]));
      await revertDatabaseMigrations(database, {
        to: '20261129060000_planned_windows.js',
      });
      await expect(database.schema.hasTable('planned_windows')).resolves.toBe(
        false,
      );
      await applyDatabaseMigrations(database);
      await expect(store.list({ limit: 10, offset: 0 })).resolves.toEqual([]);
    });

    it('lists those of some scopes', async () => {
      const { idsOf } = await storeOf(
        windowOf('a', [10, 20]),
        windowOf('b', [10, 20], { type: 'station', identity: 'CP2' }),
        windowOf('c', [10, 20], HARBOUR),
        windowOf('d', [10, 20], { type: 'fleet' }),
      );
      await expect(idsOf({ scopes: [CP1] })).resolves.toBe('a');
      await expect(
        idsOf({ scopes: [CP1, HARBOUR, { type: 'fleet' }] }),
      ).resolves.toBe('d c a');
      await expect(idsOf({ scopes: [] })).resolves.toBe('');
    });
  },
);
