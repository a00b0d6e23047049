import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from './applyDatabaseMigrations';
import { configureSqlite } from './configureSqlite';

/** The plugin's database, durable and up to date. */
export async function openDatabase(options: {
  database: DatabaseService;
  logger: LoggerService;
}): Promise<Knex> {
  const database = await options.database.getClient();
  await configureSqlite({ database, logger: options.logger });
  if (!options.database.migrations?.skip) {
    await applyDatabaseMigrations(database);
  }
  return database;
}
