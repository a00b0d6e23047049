import { LinkCheck } from '../knowledge/links';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { DatabaseLinkCheckStore } from './DatabaseLinkCheckStore';

const databases = StoreTestDatabases.create();

const CHECK: LinkCheck = {
  url: 'https://docs.example.com/guide',
  state: 'moved',
  statusCode: 200,
  finalUrl: 'https://docs.example.com/new?lang=en',
  movedTo: 'https://docs.example.com/new',
  reason: null,
  checkedAt: Date.UTC(2026, 10, 1),
  failures: 0,
  failedOn: null,
};

describe.each(databases.eachSupportedId())(
  'DatabaseLinkCheckStore on %s',
  databaseId => {
    let store: DatabaseLinkCheckStore;

    beforeEach(async () => {
      const database = await databases.init(databaseId);
      store = DatabaseLinkCheckStore.create({ database });
    });

    it('remembers the last look at each link', async () => {
      const dead: LinkCheck = {
        ...CHECK,
        state: 'dead',
        statusCode: null,
        finalUrl: null,
        movedTo: null,
        reason: 'ENOTFOUND',
        failures: 3,
        failedOn: '2026-11-03',
      };
      const other = { ...CHECK, url: 'https://a.example.com/' };
      await store.save(CHECK);
      await store.save(other);
      await expect(store.get(CHECK.url)).resolves.toEqual(CHECK);
      await store.save(dead);
      await expect(store.list()).resolves.toEqual([other, dead]);
    });

    it('knows nothing of a link that nobody asked for', async () => {
      await expect(store.get(CHECK.url)).resolves.toBeUndefined();
    });
  },
);
