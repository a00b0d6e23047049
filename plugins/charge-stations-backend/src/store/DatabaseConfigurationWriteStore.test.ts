import { ConfigurationWrite } from '../model';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseConfigurationWriteStore } from './DatabaseConfigurationWriteStore';

const databases = StoreTestDatabases.create();

function writeOf(
  id: string,
  difference: Partial<ConfigurationWrite> = {},
): ConfigurationWrite {
  return {
    id,
    identity: 'CP1',
    requestedBy: 'user:default/ada',
    reason: 'Back to what it was',
    createdAt: 1_000,
    endedAt: null,
    state: 'underWay',
    problem: null,
    steps: [{ key: 'HeartbeatInterval', from: '60', to: '300', result: null }],
    unchanged: ['BlinkRepeat'],
    refused: [{ key: 'RCDTEST', reason: 'verb' }],
    beforeId: null,
    afterId: null,
    ...difference,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseConfigurationWriteStore on %s',
  databaseId => {
    let store: DatabaseConfigurationWriteStore;

    beforeEach(async () => {
      const database = await databases.init(databaseId);
      store = DatabaseConfigurationWriteStore.create({ database });
    });

    it('tells who was last written to with something that takes a reboot, and when', async () => {
      const answered = (outcome: 'accepted' | 'rebootRequired') => [
        {
          key: 'HeartbeatInterval',
          to: '300',
          result: { outcome } as const,
        },
      ];
      await store.put(
        writeOf('a', { createdAt: 1, steps: answered('rebootRequired') }),
      );
      await store.put(
        writeOf('b', { createdAt: 2, steps: answered('rebootRequired') }),
      );
      await store.put(
        writeOf('c', { createdAt: 3, steps: answered('accepted') }),
      );
      await store.put(
        writeOf('d', { identity: 'CP2', steps: answered('accepted') }),
      );
      await store.put(writeOf('e', { identity: 'CP3' }));
      await expect(store.waiting()).resolves.toEqual(new Map([['CP1', 2]]));
    });

    it('what was put last is what is read', async () => {
      await store.put(writeOf('a'));
      const done = writeOf('a', {
        state: 'done',
        endedAt: 2_000,
        beforeId: 1,
        afterId: 2,
        steps: [
          {
            key: 'HeartbeatInterval',
            from: '60',
            to: '300',
            result: { outcome: 'accepted' },
          },
        ],
      });
      await store.put(done);
      await expect(store.get({ identity: 'CP1', id: 'a' })).resolves.toEqual(
        done,
      );
      await expect(
        store.get({ identity: 'CP2', id: 'a' }),
      ).resolves.toBeUndefined();
    });

    it('lists those of a station, newest first, page by page', async () => {
      const writes = [
        writeOf('a', { createdAt: 1_000 }),
        writeOf('b', { createdAt: 2_000 }),
        writeOf('c', { createdAt: 3_000 }),
        writeOf('d', { identity: 'CP2', createdAt: 3_000 }),
      ];
      for (const write of writes) {
        await store.put(write);
      }
      const idsOf = async (
        options: Partial<Parameters<typeof store.list>[0]>,
      ) =>
        (await store.list({ identity: 'CP1', limit: 9, ...options })).map(
          ({ id }) => id,
        );
      await expect(idsOf({})).resolves.toEqual(['c', 'b', 'a']);
      await expect(idsOf({ before: 3_000 })).resolves.toEqual(['b', 'a']);
      await expect(idsOf({ since: 2_000, limit: 1 })).resolves.toEqual(['c']);
    });

    it('what was under way when we ended is stopped, and nothing else changes', async () => {
      const done = writeOf('b', {
        createdAt: 1_200,
        state: 'done',
        endedAt: 1_500,
      });
      await store.put(writeOf('a'));
      await store.put(done);
      await store.stopAbandoned({ at: 5_000, problem: 'The backend ended' });
      await expect(
        store.get({ identity: 'CP1', id: 'a' }),
      ).resolves.toMatchObject({
        state: 'stopped',
        endedAt: 5_000,
        problem: 'The backend ended',
      });
      await expect(store.get({ identity: 'CP1', id: 'b' })).resolves.toEqual(
        done,
      );
    });
  },
);
