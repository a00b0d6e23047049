/*
 * The whole way of a call, wired as the plugin wires it: listener, protocol session, recorder, fault
 * projector, store. Arguments: `backend.database` of the configuration as JSON, and whether to compress.
 */
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  LifecycleService,
  LifecycleServiceShutdownHook,
  LifecycleServiceStartupHook,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MemoryMetrics } from '../src/__testUtils__/MemoryMetrics';
import { startStations } from '../src/startStations';
import { DeletingServer } from './benchServer';
import { serveParent } from './child';
import { countStored, describeStore } from './storeFacts';
import { readUsage } from './usage';

/** The backend's phases, at our word. */
class Lifecycle implements LifecycleService {
  readonly #startup: LifecycleServiceStartupHook[] = [];
  readonly #shutdown: LifecycleServiceShutdownHook[] = [];

  addStartupHook(hook: LifecycleServiceStartupHook) {
    this.#startup.push(hook);
  }

  addShutdownHook(hook: LifecycleServiceShutdownHook) {
    this.#shutdown.push(hook);
  }

  async start() {
    await Promise.all(this.#startup.map(hook => hook()));
  }

  async stop() {
    await Promise.all(this.#shutdown.map(hook => hook()));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const logger = mockServices.rootLogger({ level: 'error' });
const lifecycle = new Lifecycle();
const database = DatabaseManager.fromConfig(
  mockServices.rootConfig({
    data: { backend: { database: JSON.parse(process.argv[2]) } },
  }),
).forPlugin('charge-stations', { logger, lifecycle });

let stations: Awaited<ReturnType<typeof startStations>>;

serveParent<DeletingServer>({
  async start() {
    const port = await freePort();
    stations = await startStations({
      auditor: {
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      },
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      config: mockServices.rootConfig({
        data: {
          chargeStations: {
            listener: {
              host: '127.0.0.1',
              port,
              compression: process.argv[3] === 'true',
              // All stations of a bench come from one address.
              maxConnectionsPerAddress: 20_000,
            },
            registry: { type: 'static', prefix: 'bench-' },
            security: { allowUnauthenticated: true },
          },
        },
      }),
      database,
      events: { publish: async () => {}, subscribe: async () => {} },
      lifecycle,
      logger,
      metrics: new MemoryMetrics(),
      notifications: { send: async () => {} },
      scheduler: { scheduleTask: async () => {} },
      added: { packs: [], runbooks: [] },
      signals: { publish: async () => {} },
    });
    await lifecycle.start();
    return { port, store: await describeStore(await database.getClient()) };
  },
  usage: readUsage,
  async beginDeleting() {
    stations.retention.start();
  },
  async endDeleting() {
    await stations.retention.stop();
    return stations.retention.lastRun();
  },
  async stop() {
    await lifecycle.stop();
    const client = await database.getClient();
    const stored = await countStored(client);
    await client.destroy();
    return stored;
  },
});
