import { PlannedWindow } from '../../model';
import {
  DatabaseAvailabilityStore,
  DatabasePlannedWindowStore,
} from '../../store';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { NotingWindowStore } from './NotingWindowStore';
import { readWindows } from './readWindows';

const databases = StoreTestDatabases.create();

const STATION = {
  identity: 'CP1',
  site: 'system:default/harbour',
  owner: null,
  model: null,
};

function windowOf(difference: Partial<PlannedWindow> = {}): PlannedWindow {
  return {
    id: 'w1',
    scope: { type: 'station', identity: 'CP1' },
    kind: 'planned',
    reason: null,
    note: '',
    from: 100,
    to: 200,
    author: 'user:default/mock',
    createdAt: 1,
    cancelledAt: null,
    cancelledBy: null,
    ...difference,
  } as PlannedWindow;
}

describe('windows and sums', () => {
  async function setUp() {
    const database = await databases.init('SQLITE_3');
    const sums = DatabaseAvailabilityStore.create({ database });
    const windows = new NotingWindowStore({
      windows: DatabasePlannedWindowStore.create({ database }),
      sums,
    });
    const noted = async () =>
      (await sums.readChanges(9)).map(({ identity, from, ids }) => [
        identity,
        from,
        ids.length,
      ]);
    return { windows, noted };
  }

  it('have the days made anew when a window is planned and when it is cancelled, once', async () => {
    const { windows, noted } = await setUp();
    await windows.add(windowOf());
    await expect(noted()).resolves.toEqual([['CP1', 100, 1]]);
    const cancel = () => windows.cancel({ id: 'w1', at: 5, by: 'somebody' });
    await expect(cancel()).resolves.toBe(true);
    await expect(cancel()).resolves.toBe(false);
    await expect(noted()).resolves.toEqual([['CP1', 100, 2]]);
  });

  it('read the windows of a station and of what it belongs to, that overlap', async () => {
    const { windows } = await setUp();
    await windows.add(windowOf());
    await windows.add(
      windowOf({
        id: 'w2',
        scope: { type: 'site', ref: 'system:default/harbour' },
        kind: 'excluded',
        reason: 'vandalism',
      }),
    );
    await windows.add(
      windowOf({ id: 'w3', scope: { type: 'station', identity: 'CP2' } }),
    );
    await windows.add(windowOf({ id: 'w4', cancelledAt: 3 }));
    const read = readWindows(windows);
    const found = await read({ ...STATION, from: 150, to: 300 });
    expect(found.map(({ id }) => id).sort()).toEqual(['w1', 'w2']);
    expect(found).toContainEqual({
      id: 'w2',
      kind: 'excluded',
      reason: 'vandalism',
      from: 100,
      to: 200,
    });
    await expect(read({ ...STATION, from: 200, to: 300 })).resolves.toEqual([]);
  });
});
