import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { applyDatabaseMigrations } from '../applyDatabaseMigrations';
import { configureSqlite } from '../configureSqlite';

const FILE = 'SQLITE_3_FILE';

/** `SQLITE_3` is `:memory:`, which has no write-ahead log, so a file is a database of its own. */
export type StoreTestDatabaseId = 'SQLITE_3' | typeof FILE | 'POSTGRES_15';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/**
 * The databases that every store test runs on: SQLite always, PostgreSQL when
 * `BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING` names a server. Docker is never asked.
 */
export class StoreTestDatabases {
  readonly #databases: TestDatabases;
  readonly #cleanUps: Array<() => Promise<void>> = [];

  /** To be called at the top of a test file; cleans up after its last test. */
  static create(): StoreTestDatabases {
    const databases = new StoreTestDatabases(
      TestDatabases.create({
        ids: process.env[POSTGRES_VARIABLE]
          ? ['SQLITE_3', 'POSTGRES_15']
          : ['SQLITE_3'],
        disableDocker: true,
      }),
    );
    afterAll(() => databases.#cleanUp());
    const ids = databases.eachSupportedId().join(', ');
    process.stdout.write(`store tests run on ${ids}\n`);
    return databases;
  }

  private constructor(databases: TestDatabases) {
    this.#databases = databases;
  }

  /** For `describe.each`. */
  eachSupportedId(): Array<[StoreTestDatabaseId]> {
    const ids = this.#databases.eachSupportedId() as Array<
      [StoreTestDatabaseId]
    >;
    return [...ids, [FILE]];
  }

  /** An empty database as the plugin opens it: durable where it can be, and migrated. */
  async init(id: StoreTestDatabaseId): Promise<Knex> {
    const database = await this.initEmpty(id);
    await applyDatabaseMigrations(database);
    return database;
  }

  /** The same without tables. */
  async initEmpty(id: StoreTestDatabaseId): Promise<Knex> {
    const database =
      id === FILE ? await this.#createFile() : await this.#databases.init(id);
    await configureSqlite({ database, logger: mockServices.logger.mock() });
    return database;
  }

  async #createFile(): Promise<Knex> {
    const directory = await mkdtemp(join(tmpdir(), 'charge-stations-'));
    const database = openSqliteFile(join(directory, 'store.sqlite'));
    this.#cleanUps.push(async () => {
      await database.destroy();
      await rm(directory, { recursive: true });
    });
    return database;
  }

  async #cleanUp(): Promise<void> {
    await Promise.all(this.#cleanUps.map(cleanUp => cleanUp()));
  }
}

/** A SQLite file as Backstage's database service opens it. */
export function openSqliteFile(filename: string): Knex {
  return createKnex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
}
