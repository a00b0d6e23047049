import { createServiceFactory } from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createMockDirectory } from '@backstage/backend-test-utils';
import request from 'supertest';
import { MemoryMetrics } from './__testUtils__/MemoryMetrics';
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
