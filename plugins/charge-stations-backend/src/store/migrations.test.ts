import { Knex } from 'knex';
import { batchOf, stationOf } from './__testUtils__/batches';
import { statusRecord } from './__testUtils__/records';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import {
  applyDatabaseMigrations,
  revertDatabaseMigrations,
} from './applyDatabaseMigrations';
import { createEvidenceWriter } from './createEvidenceWriter';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

async function tablesOf(database: Knex): Promise<string[]> {
  const names =
    database.client.driverName === 'pg'
      ? await database('pg_tables')
          .where({ schemaname: 'public' })
          .pluck<string[]>('tablename')
      : await database('sqlite_master')
          .where({ type: 'table' })
          .pluck<string[]>('name');
  return names.filter(name => !/^(knex|sqlite)_/.test(name)).sort();
}

async function fill(database: Knex): Promise<void> {
  const { evidence, events } = statusRecord({ identity: 'cp1', seq: 1 });
  await createEvidenceWriter({ database }).write(
    batchOf({
      frames: evidence.kind === 'frame' ? [evidence] : [],
      events: [{ event: events[0], part: 0, flags: ['late'] }],
      stations: [stationOf('cp1', { state: { version: 1 } })],
    }),
  );
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, down and up again on a filled store', async () => {
    const database = await databases.initEmpty(id);
    await applyDatabaseMigrations(database);
    const tables = await tablesOf(database);
    expect(tables).toContain('frames');
    await fill(database);
    await revertDatabaseMigrations(database);
    await expect(tablesOf(database)).resolves.toEqual([]);

    await applyDatabaseMigrations(database);
    await expect(tablesOf(database)).resolves.toEqual(tables);
    await fill(database);
  });

  it('applied twice change nothing', async () => {
    const database = await databases.init(id);
    await fill(database);
    await applyDatabaseMigrations(database);
    await expect(database('frames').pluck('seq')).resolves.toEqual([1]);
  });
});
