import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseBaselineStore } from './DatabaseBaselineStore';

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseBaselineStore on %s',
  databaseId => {
    let store: DatabaseBaselineStore;

    beforeEach(async () => {
      const database = await databases.init(databaseId);
      store = DatabaseBaselineStore.create({ database });
    });

    const save = (id: string, text: string | null, savedAt = 1_000) =>
      store.save({ id, text, savedAt, savedBy: 'user:default/ada' });

    it('keeps every version, and lists the newest of each', async () => {
      await save('harbour', 'first');
      await save('acme', 'other', 1_500);
      await save('harbour', 'second', 2_000);
      await expect(store.list()).resolves.toEqual([
        {
          id: 'acme',
          version: 1,
          text: 'other',
          savedAt: 1_500,
          savedBy: 'user:default/ada',
        },
        {
          id: 'harbour',
          version: 2,
          text: 'second',
          savedAt: 2_000,
          savedBy: 'user:default/ada',
        },
      ]);
      const versions = await store.versions('harbour');
      expect(versions.map(({ text }) => text)).toEqual(['second', 'first']);
    });

    it('one that is removed is not listed, and can come back', async () => {
      await save('harbour', 'first');
      await save('harbour', null);
      await expect(store.list()).resolves.toEqual([]);
      await expect(save('harbour', 'again')).resolves.toMatchObject({
        version: 3,
      });
      await expect(store.list()).resolves.toMatchObject([{ text: 'again' }]);
    });

    it('of two that are saved at once one is refused', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => save('harbour', 'mine')),
      );
      const saved = outcomes.filter(({ status }) => status === 'fulfilled');
      const versions = await store.versions('harbour');
      expect(versions).toHaveLength(saved.length);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject(
          outcome.status === 'rejected'
            ? { reason: { name: 'ConflictError' } }
            : { value: { id: 'harbour' } },
        );
      }
    });
  },
);
