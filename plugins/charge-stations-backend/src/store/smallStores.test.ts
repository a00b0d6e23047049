import { Knex } from 'knex';
import { batchOf, stationOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseCredentialStore } from './DatabaseCredentialStore';
import { DatabaseListenerRunStore } from './DatabaseListenerRunStore';
import { DatabaseMetaStore } from './DatabaseMetaStore';
import { DatabaseSecurityProfileStore } from './DatabaseSecurityProfileStore';
import { DatabaseStationStateStore } from './DatabaseStationStateStore';
import { pagesOf } from './pagesOf';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('on %s', id => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(id);
  });

  describe('DatabaseMetaStore', () => {
    it('makes one masking key for ever, however many ask first', async () => {
      const store = DatabaseMetaStore.create({ database });
      const [key, same] = await Promise.all([
        store.maskingKey(),
        store.maskingKey(),
      ]);
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect(same).toBe(key);
      const later = DatabaseMetaStore.create({ database });
      await expect(later.maskingKey()).resolves.toBe(key);
    });
  });

  describe('DatabaseCredentialStore', () => {
    it('keeps the last credential of a station until it is removed', async () => {
      const store = DatabaseCredentialStore.create({ database });
      const credential = {
        identity: 'cp1',
        algorithm: 'scrypt' as const,
        salt: 'c2FsdA==',
        hash: 'aGFzaA==',
        updatedAt: 1_700_000_000_000,
      };
      await store.put(credential);
      await store.put({ ...credential, hash: 'bmV3', updatedAt: 2 });
      await expect(store.get('cp1')).resolves.toEqual({
        ...credential,
        hash: 'bmV3',
        updatedAt: 2,
      });
      await store.remove('cp1');
      await expect(store.get('cp1')).resolves.toBeNull();
    });
  });

  describe('a password that is pending', () => {
    const hashed = {
      algorithm: 'scrypt' as const,
      salt: 'c2FsdA==',
      hash: 'aGFzaA==',
    };
    const old = { identity: 'cp1', ...hashed, updatedAt: 1_700_000_000_000 };
    const pending = {
      ...hashed,
      hash: 'bmV3',
      updatedAt: 1_700_000_000_001,
      settledBy: 'anyUse' as const,
    };
    const key = { identity: 'cp1', updatedAt: pending.updatedAt };
    const another = { identity: 'cp1', updatedAt: 5 };
    const { settledBy: _, ...accepted } = pending;
    const both = { ...old, pending };

    type Store = DatabaseCredentialStore;
    it.each<[string, (store: Store) => Promise<void>, object | null]>([
      ['stands beside the credential', async () => {}, both],
      [
        'may wait for its own use',
        store => store.awaitNewUse(key),
        { ...old, pending: { ...pending, settledBy: 'newUse' } },
      ],
      [
        'takes the place of the credential',
        store => store.accept(key),
        { identity: 'cp1', ...accepted },
      ],
      ['is dropped', store => store.drop(key), old],
      ['another one is not accepted', store => store.accept(another), both],
      ['another one is not dropped', store => store.drop(another), both],
      ['is forgotten with a new credential', store => store.put(old), old],
      [
        'gives way to a later one',
        store =>
          store.putPending({ identity: 'cp1', ...pending, updatedAt: 9 }),
        { ...old, pending: { ...pending, updatedAt: 9 } },
      ],
      ['is gone with the credential', store => store.remove('cp1'), null],
    ])('%s', async (_rule, act, expected) => {
      const store = DatabaseCredentialStore.create({ database });
      await store.put(old);
      await store.putPending({ identity: 'cp1', ...pending });
      await act(store);
      await expect(store.get('cp1')).resolves.toEqual(expected);
      // Nothing is left behind that a later credential would find.
      await store.put(old);
      await expect(store.get('cp1')).resolves.toEqual(old);
    });
  });

  describe('DatabaseSecurityProfileStore', () => {
    it('keeps the last profile of a station until it is removed, 0 too', async () => {
      const store = DatabaseSecurityProfileStore.create({ database });
      await expect(store.get('cp1')).resolves.toBeNull();
      await store.put({ identity: 'cp1', profile: 3, updatedAt: 1 });
      await store.put({ identity: 'cp1', profile: 0, updatedAt: 2 });
      await expect(store.get('cp1')).resolves.toBe(0);
      await expect(store.get('cp2')).resolves.toBeNull();
      await store.remove('cp1');
      await expect(store.get('cp1')).resolves.toBeNull();
    });
  });

  describe('DatabaseListenerRunStore', () => {
    it('tells the last run, whether it was stopped or killed', async () => {
      const store = DatabaseListenerRunStore.create({ database });
      await expect(store.latest()).resolves.toBeNull();
      await store.start({ runId: 'first', at: 1_000 });
      await store.stop({ runId: 'first', at: 2_000 });
      await store.start({ runId: 'second', at: 3_000 });
      await store.alive({ runId: 'second', at: 13_000 });
      await expect(store.latest()).resolves.toEqual({
        runId: 'second',
        startedAt: 3_000,
        aliveAt: 13_000,
        stoppedAt: null,
      });
      await store.stop({ runId: 'second', at: 14_000 });
      await expect(store.latest()).resolves.toMatchObject({
        aliveAt: 14_000,
        stoppedAt: 14_000,
      });
    });
  });

  describe('DatabaseStationStateStore', () => {
    const fill = (stations: ReturnType<typeof stationOf>[]) =>
      createEvidenceWriter({ database }).write(batchOf({ stations }));

    it('lists what is due, a page at a time', async () => {
      const store = DatabaseStationStateStore.create({ database });
      await fill([
        stationOf('early', { nextDeadline: 10 }),
        stationOf('exact', { nextDeadline: 20 }),
        stationOf('later', { nextDeadline: 21 }),
        stationOf('never', { nextDeadline: null }),
        stationOf('without history'),
      ]);
      const page = { after: '', limit: 1, to: 20 };
      await expect(store.listDue(page)).resolves.toEqual(['early']);
      await expect(store.listDue({ ...page, after: 'early' })).resolves.toEqual(
        ['exact'],
      );
      await expect(store.listDue({ ...page, after: 'exact' })).resolves.toEqual(
        [],
      );
    });

    it('goes through all stations with history once', async () => {
      const store = DatabaseStationStateStore.create({ database });
      const identities = Array.from({ length: 1_200 }, (_, n) => `CP ${n}/ä`);
      const state = { version: 1 };
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: identities.map(identity => stationOf(identity)),
          checkpoints: identities.map(identity => ({
            identity,
            state,
            last: null,
          })),
        }),
      );
      const seen: string[] = [];
      for await (const page of pagesOf(options => store.list(options))) {
        seen.push(...page);
      }
      expect(seen.sort()).toEqual(identities.sort());
    });

    it('lists who booted, ever', async () => {
      const store = DatabaseStationStateStore.create({ database });
      const booted = stationOf('booted');
      booted.summary.lastBootAt = 7;
      await fill([booted, stationOf('never booted')]);
      const identities = await store.listBooted();
      expect(identities).toContain('booted');
      expect(identities).not.toContain('never booted');
    });

    it('nobody is connected after disconnectAll, and those who were know since when', async () => {
      const store = DatabaseStationStateStore.create({ database });
      const connected = stationOf('cp1');
      connected.summary.connectionId = 'conn';
      connected.summary.connectedSince = 1;
      const away = stationOf('cp2');
      away.summary.disconnectedAt = 5;
      await fill([connected, away]);
      await store.disconnectAll({ at: 9 });
      const writer = createEvidenceWriter({ database });
      const stored = await writer.load(['cp1', 'cp2']);
      expect(stored.get('cp1')?.summary).toMatchObject({
        connectionId: null,
        connectedSince: null,
        disconnectedAt: 9,
      });
      expect(stored.get('cp2')?.summary.disconnectedAt).toBe(5);
    });
  });
});
