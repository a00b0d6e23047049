import { Knex } from 'knex';
import { RebuildRun } from '../model';
import { batchOf } from './__testUtils__/batches';
import { statusRecord } from './__testUtils__/records';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseRebuildStore } from './DatabaseRebuildStore';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

function runOf(id: string, different: Partial<RebuildRun> = {}): RebuildRun {
  return {
    id,
    state: 'waiting',
    requestedBy: 'user:default/ada',
    createdAt: 1_800_000_000_000,
    startedAt: null,
    updatedAt: 1_800_000_000_000,
    endedAt: null,
    ...different,
  };
}

describe.each(databases.eachSupportedId())('DatabaseRebuildStore on %s', id => {
  let database: Knex;
  let store: DatabaseRebuildStore;

  beforeEach(async () => {
    database = await databases.init(id);
    store = DatabaseRebuildStore.create({ database });
  });

  const fill = (identities: string[]) =>
    createEvidenceWriter({ database }).write(
      batchOf({
        events: identities.flatMap(identity =>
          [1, 2].map(seq => ({
            event: statusRecord({ identity, seq }).events[0],
            flags: [],
          })),
        ),
      }),
    );

  const stationsOf = (rebuildId: string) =>
    database('rebuild_stations')
      .where({ rebuild_id: rebuildId })
      .orderBy('identity')
      .pluck('identity');

  it('takes all stations with evidence, each once, or those that are named', async () => {
    await fill(['cp2', 'CP 1/ä', 'cp3']);
    await store.add(runOf('all'), null);
    await store.add(runOf('one'), ['cp3']);
    expect((await stationsOf('all')).sort()).toEqual(['CP 1/ä', 'cp2', 'cp3']);
    await expect(stationsOf('one')).resolves.toEqual(['cp3']);
  });

  it('has nothing to do without evidence', async () => {
    await store.add(runOf('all'), null);
    await expect(store.countStations('all')).resolves.toEqual({
      total: 0,
      done: 0,
      failed: 0,
      differing: 0,
    });
  });

  it('knows who has no evidence', async () => {
    await fill(['cp1']);
    await expect(store.withoutEvidence(['cp1', 'cp2'])).resolves.toEqual([
      'cp2',
    ]);
  });

  it('gives the rebuild that runs, then who waits longest; lists the newest first', async () => {
    await store.add(runOf('old'), null);
    await store.add(runOf('young', { createdAt: 1_800_000_000_009 }), null);
    await expect(store.next()).resolves.toEqual(runOf('old'));
    await store.start({ id: 'young', at: 1_800_000_000_010 });
    await expect(store.next()).resolves.toMatchObject({
      id: 'young',
      state: 'running',
      startedAt: 1_800_000_000_010,
    });
    const listed = await store.list({ limit: 2, offset: 0 });
    expect(listed.map(run => run.id)).toEqual(['young', 'old']);
    await expect(store.list({ limit: 1, offset: 1 })).resolves.toEqual([
      runOf('old'),
    ]);
  });

  it('ends once: what was cancelled is not done', async () => {
    await store.add(runOf('one'), null);
    const end = (state: 'cancelled' | 'done', at: number) =>
      store.end({ id: 'one', state, at });
    await expect(end('cancelled', 5)).resolves.toBe(true);
    await expect(end('done', 6)).resolves.toBe(false);
    await store.start({ id: 'one', at: 7 });
    await expect(store.get('one')).resolves.toEqual(
      runOf('one', { state: 'cancelled', updatedAt: 5, endedAt: 5 }),
    );
    await expect(store.next()).resolves.toBeUndefined();
  });

  it('goes from one station to the next, and counts what came of them', async () => {
    const size = { conditions: 1, intervals: 2 };
    const all = ['cp1', 'cp2', 'cp3', 'cp4'];
    await store.add(runOf('r'), all);
    for (const [n, identity] of all.slice(0, 3).entries()) {
      const station = { rebuildId: 'r', identity };
      await expect(store.nextStation('r')).resolves.toEqual(station);
      await store.beginStation({ ...station, before: size });
      await expect(store.begunStations()).resolves.toEqual([station]);
      await store.endStation({
        ...station,
        reason: identity === 'cp3' ? 'No way' : null,
        after: { ...size, intervals: 2 + n },
        at: 9,
      });
    }
    await expect(store.begunStations()).resolves.toEqual([]);
    await expect(store.nextStation('r')).resolves.toMatchObject({
      identity: 'cp4',
    });
    await expect(store.countStations('r')).resolves.toEqual({
      total: 4,
      done: 2,
      failed: 1,
      differing: 1,
    });
    await expect(store.failures('r', { limit: 5 })).resolves.toEqual([
      { identity: 'cp3', reason: 'No way' },
    ]);
    await expect(store.failures('r', { limit: 0 })).resolves.toEqual([]);
    await expect(store.get('r')).resolves.toMatchObject({ updatedAt: 9 });
  });
});
