import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { resolve as resolvePath } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  DiscoveryService,
  RootHealthService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { MemoryMetrics } from './__testUtils__/MemoryMetrics';
import { TestAuthority } from './listener/__testUtils__/certificates';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

jest.setTimeout(60_000);

/** What an operator sees of a running backend. */
describe('a running backend', () => {
  const directory = createMockDirectory();
  const files = createMockDirectory();
  let backend: TestBackend | undefined;

  async function start(
    options: Partial<Parameters<typeof startBackend>[0]> = {},
  ): Promise<{ port: number; backend: TestBackend }> {
    directory.clear();
    const port = options.port ?? (await freePort());
    backend = await startBackend({
      directory: directory.path,
      port,
      ...options,
    });
    return { port, backend };
  }

  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
  });

  const healthOf = ({ server }: TestBackend) =>
    request(server)
      .get('/api/charge-stations/health')
      .set('authorization', mockCredentials.none.header());

  it('tells anybody that it listens, since when and where', async () => {
    const { port, backend: started } = await start();
    const { status, body } = await healthOf(started);
    expect(status).toBe(200);
    expect(body).toEqual({
      listening: true,
      since: expect.any(String),
      port,
    });
    expect(Date.parse(body.since)).toBeLessThanOrEqual(Date.now());
  });

  it('is well without listening where that is its configuration', async () => {
    const { backend: started } = await start({
      settings: { listener: { mode: 'disabled' } },
    });
    const { status, body } = await healthOf(started);
    expect(status).toBe(200);
    expect(body).toEqual({ listening: false, since: null, port: null });
  });

  it('does not start on a knowledge pack that it cannot understand, and says where', async () => {
    directory.setContent({ 'ours.yaml': 'about: Ours\nvendor: {}\n' });
    const file = directory.resolve('ours.yaml');
    await expect(
      startBackend({
        directory: directory.path,
        port: await freePort(),
        settings: { knowledge: { packs: [file] } },
      }),
    ).rejects.toMatchObject({
      message: expect.stringContaining(
        `The knowledge pack ${file}:2 has an error, vendor: Unrecognized key`,
      ),
    });
  });

  it('is not ready while its port is taken, and listens as soon as it is free', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;
    const { feature, services } = spyOnServices();
    const starting = start({ port, features: [feature] });

    const { discovery, rootHealth } = await services;
    const url = `${await discovery.getBaseUrl('charge-stations')}/health`;
    await until(async () => (await fetch(url)).status === 503);
    expect((await rootHealth.getReadiness()).status).toBe(503);

    occupant.close();
    await starting;
    expect((await fetch(url)).status).toBe(200);
    expect((await rootHealth.getReadiness()).status).toBe(200);
  });

  it('says which TLS file is wrong, and listens as soon as it is mended', async () => {
    const { cert, key } = new TestAuthority().server();
    files.setContent({ 'cert.pem': cert, 'key.pem': 'oops' });
    const port = await freePort();
    const tls = {
      certFile: files.resolve('cert.pem'),
      keyFile: files.resolve('key.pem'),
    };
    const { feature, services } = spyOnServices();
    const starting = start({
      port,
      settings: { listener: { port, host: '127.0.0.1', tls } },
      features: [feature],
    });

    const { discovery } = await services;
    const url = `${await discovery.getBaseUrl('charge-stations')}/health`;
    // Not listening yet is the answer as well before the files were looked at.
    await until(async () => {
      const answer = await fetch(url);
      return answer.status === 503 && (await answer.text()).includes('keyFile');
    });
    await expect((await fetch(url)).json()).resolves.toEqual({
      listening: false,
      since: null,
      port: null,
      obstacle:
        'The file of chargeStations.listener.tls.keyFile does not hold a private key without a passphrase in PEM form',
    });

    files.addContent({ 'key.pem': key });
    await starting;
    expect((await fetch(url)).status).toBe(200);
  });

  it('gives metrics of what stations send and how it is stored', async () => {
    const metrics = new MemoryMetrics();
    const { port } = await start({
      features: [
        createServiceFactory({
          service: metricsServiceRef,
          deps: {},
          factory: () => metrics,
        }),
      ],
    });
    const socket = await connect(port, 'CP1');
    await call(socket, [2, 'h', 'Heartbeat', {}]);
    await call(socket, [2, 'x', 'MadeUp', {}]);
    const sums = await metrics.sums();
    expect(sums).toMatchObject({
      'charge_stations.connections{protocol=ocpp1.6}': 1,
      'charge_stations.frames{direction=fromStation,action=Heartbeat}': 1,
      'charge_stations.frames{direction=fromStation,action=other}': 1,
      'charge_stations.frames{direction=toStation,action=other}': 1,
      'charge_stations.records.waiting': 0,
    });
    const durations = metrics.values(
      'charge_stations.commit.duration{outcome=stored}',
    );
    expect(durations.length).toBeGreaterThan(0);
    expect(metrics.values('charge_stations.commit.size')).toHaveLength(
      durations.length,
    );
    socket.close();

    // The table for whoever runs it.
    const guide = await readFile(
      resolvePath(__dirname, '../../../docs/operating.md'),
      'utf8',
    );
    const named = guide.matchAll(/^\| `(charge_stations\.[a-z_.]+)`/gm);
    expect([...named].map(([, name]) => name).sort()).toEqual(
      [...metrics.units.keys()].sort(),
    );
  });

  it.each([
    [
      'refuses it, and keeps it, when protocol.strict is set',
      { protocol: { strict: true } },
      [4, 'm1', 'TypeConstraintViolation', expect.any(String), {}],
    ],
    ['answers it all the same by default', {}, [3, 'm1', {}]],
  ])(
    'that is sent what breaks its schema %s',
    async (_rule, settings, expected) => {
      const { port, backend: started } = await start({ settings });
      const socket = await connect(port, 'CP1');
      const status = {
        connectorId: '1',
        status: 'Faulted',
        errorCode: 'GroundFailure',
      };
      const answer = await call(socket, [
        2,
        'm1',
        'StatusNotification',
        status,
      ]);
      expect(answer).toEqual(expected);
      const { body } = await request(started.server).get(
        '/api/charge-stations/stations/CP1/frames',
      );
      const [frame] = body.items;
      expect(JSON.parse(frame.raw)).toEqual([
        2,
        'm1',
        'StatusNotification',
        status,
      ]);
      expect(JSON.parse(frame.answer)).toEqual(expected);
      socket.close();
    },
  );
});

/** A plugin that hands out services of the backend that it is in, before that has started. */
function spyOnServices() {
  type Services = {
    discovery: DiscoveryService;
    rootHealth: RootHealthService;
  };
  let handOut: (services: Services) => void;
  const services = new Promise<Services>(resolve => {
    handOut = resolve;
  });
  const feature = createBackendPlugin({
    pluginId: 'spy',
    register(env) {
      env.registerInit({
        deps: {
          discovery: coreServices.discovery,
          rootHealth: coreServices.rootHealth,
        },
        init: async found => handOut(found),
      });
    },
  });
  return { feature, services };
}

/** Fails by the test's time-out when it never comes true. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
