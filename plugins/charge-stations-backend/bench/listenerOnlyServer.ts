/* The listener and its protocol sessions, with nothing behind them. Argument: whether to compress. */
import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { createStaticRegistry } from '../src/jobs/registry/StationRegistry';
import { createListener, readListenerConfig } from '../src/listener';
import { createMask } from '../src/maskValue';
import { createMonotonicClock } from '../src/monotonicClock';
import { createProtocolSession } from '../src/protocol';
import { BenchServer } from './benchServer';
import { serveParent } from './child';
import { readUsage } from './usage';

const registry = createStaticRegistry({ prefix: 'bench-' });

const listener = createListener({
  config: readListenerConfig(
    mockServices.rootConfig({
      data: {
        chargeStations: {
          listener: {
            host: '127.0.0.1',
            port: 0,
            compression: process.argv[2] === 'true',
          },
          security: { allowUnauthenticated: true },
        },
      },
    }),
  ),
  admission: {
    admit: async identity => registry.admit(identity),
    credential: async () => null,
    passwordUsed: async () => {},
    securityProfile: async () => null,
    refused: () => {},
  },
  recorder: { record: async () => {}, seen: () => {} },
  createSession: createProtocolSession,
  clock: createMonotonicClock(),
  logger: mockServices.rootLogger({ level: 'error' }),
  mask: createMask({ key: 'bench' }),
  createConnectionId: randomUUID,
});

serveParent<BenchServer>({
  async start() {
    const { port } = await listener.start();
    return { port, store: 'stores nothing' };
  },
  usage: readUsage,
  async stop() {
    await listener.stop();
    return null;
  },
});
