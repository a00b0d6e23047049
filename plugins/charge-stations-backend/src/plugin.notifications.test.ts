import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import request from 'supertest';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

jest.setTimeout(60_000);

const OWNER = 'user:default/harbour-master';

/** A notification as Backstage's own API gives it to its user. */
interface Received {
  origin: string;
  created: string;
  updated?: string;
  payload: { title: string; severity: string; link: string; topic: string };
}

describe('notifications, with the real notifications plugin', () => {
  let directory: string;
  let port: number;
  let backend: TestBackend | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    port = await freePort();
  });

  afterAll(async () => {
    await backend?.stop();
    await rm(directory, { recursive: true });
  });

  const start = async () => {
    backend = await startBackend({
      directory,
      port,
      owner: OWNER,
      features: [notificationsPlugin],
    });
    return backend;
  };

  const received = async ({ server }: TestBackend): Promise<Received[]> => {
    const answer = await request(server)
      .get('/api/notifications')
      .set('authorization', mockCredentials.user.header(OWNER))
      .expect(200);
    return answer.body.notifications;
  };

  /** Asks for ten seconds at most. */
  async function until(
    running: TestBackend,
    isThere: (notifications: Received[]) => boolean,
  ): Promise<Received[]> {
    for (let turn = 0; turn < 200; turn++) {
      const notifications = await received(running);
      if (isThere(notifications)) {
        return notifications;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return received(running);
  }

  let calls = 0;
  const status = (errorCode: string, state: string) =>
    [
      2,
      `status-${(calls += 1)}`,
      'StatusNotification',
      { connectorId: 1, errorCode, status: state },
    ] as [2, string, string, object];

  it('a fault reaches the owner of its station, thirty flaps are the same notification, and a restart tells nothing twice', async () => {
    const running = await start();
    const socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ]);
    await call(socket, status('GroundFailure', 'Faulted'));
    const [first] = await until(running, ({ length }) => length > 0);
    expect(first).toMatchObject({
      origin: 'plugin:charge-stations',
      payload: {
        title: 'CP1, connector 1: GroundFailure',
        severity: 'critical',
        topic: 'fault',
        link: expect.stringMatching(
          /^\/catalog\/default\/chargestation\/cp1\/faults\?from=.*&to=.*&fault=1$/,
        ),
      },
    });

    for (let flap = 0; flap < 30; flap++) {
      await call(socket, status('NoError', 'Available'));
      await call(socket, status('GroundFailure', 'Faulted'));
    }
    const flapping = await until(running, ([{ updated }]) => Boolean(updated));
    expect(flapping.map(({ payload }) => payload.title)).toEqual([
      'Flapping: CP1, connector 1: GroundFailure',
    ]);

    socket.close();
    await running.stop();
    const again = await start();
    const back = await connect(port, 'CP1');
    await call(back, status('GroundFailure', 'Faulted'));
    await call(back, status('OverVoltage', 'Faulted'));
    const both = await until(again, ({ length }) => length > 1);
    back.close();
    expect(both.map(({ payload }) => payload.title).sort()).toEqual([
      'CP1, connector 1: OverVoltage',
      'Flapping: CP1, connector 1: GroundFailure',
    ]);
    const unchanged = both.find(({ payload }) =>
      payload.title.startsWith('Flapping'),
    );
    expect(unchanged?.updated).toBe(flapping[0].updated);
  });
});
