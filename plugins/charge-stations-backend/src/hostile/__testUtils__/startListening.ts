import { BackendFeature } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { ScratchDatabase } from '../../__testUtils__/scratchDatabase';
import {
  freePort,
  startBackend,
  TestBackend,
} from '../../__testUtils__/testBackend';

/** A whole backend that listens on a port of its own, over an empty database of its own. */
export interface ListeningBackend {
  port: number;
  server: TestBackend['server'];
  /** Another connection to what it keeps. */
  database: Knex;
  /** Stops it and removes everything that it kept. */
  stop(): Promise<void>;
}

export async function startListening(options: {
  create: () => Promise<ScratchDatabase>;
  /** More of `chargeStations.listener` in the configuration. */
  listener?: JsonObject;
  /** More of `chargeStations` in the configuration. */
  settings: JsonObject;
  features?: BackendFeature[];
}): Promise<ListeningBackend> {
  const { create, listener, settings, features } = options;
  const scratch = await create();
  const port = await freePort();
  const backend = await startBackend({
    port,
    database: scratch.config,
    settings: {
      listener: { port, host: '127.0.0.1', ...listener },
      ...settings,
    },
    features,
  });
  const database = scratch.connect();
  return {
    port,
    server: backend.server,
    database,
    async stop() {
      await backend.stop();
      await database.destroy();
      await scratch.remove();
    },
  };
}
