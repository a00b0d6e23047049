import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrationsDirectory = () =>
  resolvePackagePath('@forecourt/plugin-charge-stations-backend', 'migrations');

/** Brings the plugin's tables up to date. Safe with several replicas: knex holds a lock. */
export async function applyDatabaseMigrations(database: Knex): Promise<void> {
  await database.migrate.latest({ directory: migrationsDirectory() });
}

/** Takes every migration back, the newest first. */
export async function revertDatabaseMigrations(database: Knex): Promise<void> {
  await database.migrate.rollback({ directory: migrationsDirectory() }, true);
}
