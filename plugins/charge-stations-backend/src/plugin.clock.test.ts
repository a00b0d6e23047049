import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { WebSocket } from 'ws';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';

jest.setTimeout(60_000);

describe('the clock of a station over the API', () => {
  let directory: string;
  let backend: TestBackend;
  let socket: WebSocket;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    const port = await freePort();
    backend = await startBackend({ directory, port });
    socket = await connect(port, 'CP1');
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  /** A status whose time is so many milliseconds ahead of ours. */
  const says = (id: number, ahead: number) =>
    call(socket, [
      2,
      `status-${id}`,
      'StatusNotification',
      {
        connectorId: 1,
        status: id % 2 ? 'Available' : 'Preparing',
        errorCode: 'NoError',
        timestamp: new Date(Date.now() + ahead).toISOString(),
      },
    ]);

  async function clock() {
    const { body } = await request(backend.server).get(
      '/api/charge-stations/stations/CP1',
    );
    const valid = readResponseValidator({
      path: '/stations/{identity}',
      method: 'get',
      status: 200,
    });
    expect([valid(body), valid.errors]).toEqual([true, null]);
    return body.clock;
  }

  it('is known from the third report on, also from those that are not in a checkpoint yet', async () => {
    // What was asked for as it connected may be old: nothing is learned of that.
    await says(1, -120_000);
    await says(2, -120_000);
    await says(3, -120_000);
    expect(await clock()).toEqual({
      samples: 2,
      corrected: false,
      suspect: false,
    });
    await says(4, -120_000);
    const { skewMillis, ...rest } = await clock();
    expect(rest).toEqual({ samples: 3, corrected: true, suspect: false });
    expect(Math.abs(skewMillis + 120_000)).toBeLessThan(5_000);
  });
});
