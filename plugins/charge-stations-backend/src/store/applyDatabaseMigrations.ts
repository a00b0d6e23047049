import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrationsDirectory = () =>
  resolvePackagePath('@forecourt/plugin-charge-stations-backend', 'migrations');

/** Brings the plugin's tables up to date. Safe with several replicas: knex holds a lock. */
export async function applyDatabaseMigrations(database: Knex): Promise<void> {
  await database.migrate.latest({ directory: migrationsDirectory() });
}

/** Takes migrations back, the newest first: every one, or those down to the one named. */
export async function revertDatabaseMigrations(
  database: Knex,
  options: { to?: string } = {},
): Promise<void> {
  const directory = migrationsDirectory();
  if (options.to === undefined) {
    await database.migrate.rollback({ directory }, true);
    return;
  }
  let reverted: string | undefined;
  do {
    [, [reverted]] = await database.migrate.down({ directory });
  } while (reverted && !reverted.endsWith(options.to));
}
