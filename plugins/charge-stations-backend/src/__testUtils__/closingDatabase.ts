import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/**
 * Backstage's database service, which closes its connections when the backend stops. Its own leaves those to SQLite
 * open, and their pool's timer would keep the process of the tests alive.
 */
export const closingDatabase = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  createRootContext: ({ config }) => DatabaseManager.fromConfig(config),
  factory({ lifecycle, logger, plugin, rootLifecycle }, manager) {
    const database = manager.forPlugin(plugin.getId(), { lifecycle, logger });
    // After all plugins have ended.
    rootLifecycle.addShutdownHook(async () => {
      const client = await database.getClient();
      await client.destroy();
    });
    return database;
  },
});
