import { mockServices } from '@backstage/backend-test-utils';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { configureSqlite } from './configureSqlite';

const databases = StoreTestDatabases.create();

describe('configureSqlite', () => {
  it('makes a file sync its write-ahead log at every commit', async () => {
    const logger = mockServices.logger.mock();
    const database = await databases.initEmpty('SQLITE_3_FILE');
    await configureSqlite({ database, logger });
    const FULL = 2;
    await expect(database.raw('pragma journal_mode')).resolves.toEqual([
      { journal_mode: 'wal' },
    ]);
    await expect(database.raw('pragma synchronous')).resolves.toEqual([
      { synchronous: FULL },
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('warns of a database that is forgotten at the end', async () => {
    const logger = mockServices.logger.mock();
    const database = await databases.initEmpty('SQLITE_3');
    await configureSqlite({ database, logger });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('kept in memory'),
    );
  });
});
