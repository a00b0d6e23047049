import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { expectValid } from './api/__testUtils__/expectValid';

jest.setTimeout(60_000);

describe('rebuilds over the API', () => {
  let directory: string;
  let backend: TestBackend;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    const port = await freePort();
    backend = await startBackend({ directory, port });
    const socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'fault',
      'StatusNotification',
      { connectorId: 1, status: 'Faulted', errorCode: 'GroundFailure' },
    ]);
    socket.close();
  }, 60_000);

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const api = (method: 'get' | 'post', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);

  async function ended(id: string) {
    for (;;) {
      const { body } = await api('get', `/rebuilds/${id}`);
      if (body.state !== 'waiting' && body.state !== 'running') {
        return body;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it.each([
    ['all stations', undefined],
    ['all stations, with an empty body', {}],
    ['some stations', { identities: ['CP1'] }],
  ])(
    'make the history of %s anew, and say what came of it',
    async (_, input) => {
      const begun = await api('post', '/rebuilds').send(input);
      expect(begun.status).toBe(201);
      expectValid(begun, { path: '/rebuilds', method: 'post' });
      expect(await ended(begun.body.id)).toMatchObject({
        state: 'done',
        requestedBy: 'user:default/mock',
        stations: { total: 1, done: 1, failed: 0, differing: 0 },
        failures: [],
        endedAt: expect.any(String),
      });
      const { body } = await api('get', '/stations/CP1/conditions');
      expect(body.items).toMatchObject([{ code: 'ocpp16:GroundFailure' }]);
    },
  );

  it('are listed, the newest first, a page at a time', async () => {
    const { body: last } = await api('post', '/rebuilds');
    const { body: first } = await api('get', '/rebuilds?limit=1');
    expect(first.items).toMatchObject([{ id: last.id }]);
    const { nextCursor } = first.pageInfo;
    const { body: second } = await api(
      'get',
      `/rebuilds?limit=1&cursor=${nextCursor}`,
    );
    expect(second.items).toHaveLength(1);
    expect(second.items[0].id).not.toBe(last.id);
    await ended(last.id);
  });

  it('are cancelled while they are under way, and only then', async () => {
    const { body: waiting } = await api('post', '/rebuilds');
    const cancelled = await api('post', `/rebuilds/${waiting.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    expectValid(cancelled, { path: '/rebuilds/{id}/cancel', method: 'post' });
    await api('post', `/rebuilds/${waiting.id}/cancel`).expect(409);
  });

  it.each([
    ['a station without evidence', { identities: ['CP2'] }],
    ['no station at all', { identities: [] }],
    ['what is no list', { identities: 'CP1' }],
    ['what it does not know', { stations: ['CP1'] }],
  ])('refuse %s', async (_, input) => {
    const { status } = await api('post', '/rebuilds').send(input);
    expect(status).toBe(400);
  });

  it('are not found where there is none', async () => {
    const asked = await api('get', '/rebuilds/nothing');
    const cancelled = await api('post', '/rebuilds/nothing/cancel');
    expect([asked.status, cancelled.status]).toEqual([404, 404]);
  });
});
