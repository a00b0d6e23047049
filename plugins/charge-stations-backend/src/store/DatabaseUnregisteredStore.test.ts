import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseUnregisteredStore } from './DatabaseUnregisteredStore';
import { RefusedAttempt } from './UnregisteredStore';

jest.setTimeout(60_000);

function attempt(
  identity: string,
  at: number,
  difference: Partial<RefusedAttempt> = {},
): RefusedAttempt {
  return {
    identity,
    at,
    remoteAddress: '192.0.2.7',
    protocols: ['ocpp1.6'],
    ...difference,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseUnregisteredStore on %s',
  id => {
    async function create(limit: number) {
      const database = await databases.init(id);
      return DatabaseUnregisteredStore.create({ database, limit });
    }

    it('counts attempts and keeps how the last one came', async () => {
      const store = await create(10);
      await store.remember([attempt('cp1', 1), attempt('cp1', 2)]);
      await store.remember([
        attempt('cp1', 3, { remoteAddress: '::1', protocols: [] }),
      ]);
      await expect(store.list()).resolves.toEqual([
        {
          identity: 'cp1',
          firstSeenAt: 1,
          lastSeenAt: 3,
          attempts: 3,
          remoteAddress: '::1',
          protocols: [],
        },
      ]);
    });

    it('keeps the newest up to its limit, newest first', async () => {
      const store = await create(2);
      await store.remember([attempt('a', 1), attempt('b', 2)]);
      await store.remember([attempt('c', 3)]);
      await store.remember([attempt('b', 4)]);
      const kept = await store.list();
      expect(kept.map(({ identity }) => identity)).toEqual(['b', 'c']);
    });

    it('a flood in one batch is cut to the limit', async () => {
      const store = await create(500);
      const flood = Array.from({ length: 3_000 }, (_, n) => attempt(`${n}`, n));
      await store.remember(flood);
      const kept = await store.list();
      expect(kept).toHaveLength(500);
      expect(kept[0].identity).toBe('2999');
    });

    it('takes whatever identity a stranger thinks up', async () => {
      const store = await create(10);
      const strange = ['nul\0', '\ud800', 'x'.repeat(256), '漢', "'; --"];
      await store.remember(strange.map((name, at) => attempt(name, at)));
      const kept = await store.list();
      expect(kept.map(({ identity }) => identity)).toEqual([
        "'; --",
        '漢',
        '\uFFFD',
        'nul\uFFFD',
      ]);
    });

    it('no longer lists an identity that is registered now', async () => {
      const database = await databases.init(id);
      const store = DatabaseUnregisteredStore.create({ database, limit: 10 });
      await store.remember([attempt('a', 1), attempt('b', 2)]);
      await database('registry').insert({
        entity_ref: 'chargestation:default/b',
        identity: 'b',
      });
      await expect(store.list()).resolves.toMatchObject([{ identity: 'a' }]);
    });
  },
);
