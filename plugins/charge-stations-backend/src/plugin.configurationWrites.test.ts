import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
import { expectValid } from './api/__testUtils__/expectValid';

jest.setTimeout(60_000);

/** In openapi.yaml. */
const WRITES = { path: '/stations/{identity}/configuration/writes' };
const PATH = '/api/charge-stations/stations/CP1/configuration/writes';

/** Answers as a station of OCPP 1.6 does that keeps what it is told. */
function answerFrom(socket: WebSocket, values: Map<string, string>): void {
  socket.on('message', data => {
    const [type, id, action, payload] = JSON.parse(String(data));
    if (type !== 2) {
      return;
    }
    const answers: Record<string, () => object> = {
      GetConfiguration: () => ({
        configurationKey: [...values].map(([key, value]) => ({
          key,
          value,
          readonly: false,
        })),
      }),
      ChangeConfiguration: () => {
        values.set(payload.key, payload.value);
        return { status: 'Accepted' };
      },
    };
    const answer = answers[action]?.() ?? { status: 'Rejected' };
    socket.send(JSON.stringify([3, id, answer]));
  });
}

describe('writing configuration over the API', () => {
  const values = new Map([
    ['HeartbeatInterval', '60'],
    ['NumberOfConnectors', '2'],
    ['AuthorizationKey', 'not to be kept'],
  ]);
  let directory: string;
  let backend: TestBackend;
  let socket: WebSocket;

  const api = () => request(backend.server);

  const body = (wanted: Record<string, string>) => ({
    reason: 'Back to the baseline',
    values: Object.entries(wanted).map(([key, value]) => ({ key, value })),
  });
  const plan = (wanted: Record<string, string>) =>
    api()
      .post(PATH)
      .send({ values: body(wanted).values, dryRun: true });

  async function start(writing: { enabled: boolean }) {
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      settings: { configuration: { writing, reading: { enabled: false } } },
    });
    socket = await connect(port, 'CP1');
    answerFrom(socket, values);
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Acme', chargePointModel: 'One' },
    ]);
    await api().post('/api/charge-stations/stations/CP1/configuration/reads');
    for (;;) {
      const { status } = await plan({ HeartbeatInterval: '300' });
      if (status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    values.set('HeartbeatInterval', '60');
  });

  afterEach(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  it('is refused where it is off, and says so in the plan', async () => {
    await start({ enabled: false });
    const planned = await plan({
      HeartbeatInterval: '300',
      NumberOfConnectors: '3',
      Unheard: 'of',
    });
    expectValid(planned, { ...WRITES, method: 'post' });
    expect(planned.body).toMatchObject({
      isAllowed: false,
      steps: [{ key: 'HeartbeatInterval', from: '60', to: '300' }],
      refused: [
        { key: 'NumberOfConnectors', reason: 'identity' },
        { key: 'Unheard', reason: 'notExplained' },
      ],
    });
    const refused = await api()
      .post(PATH)
      .send(body({ HeartbeatInterval: '300' }));
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(
      'chargeStations.configuration.writing.enabled',
    );
    expect(values.get('HeartbeatInterval')).toBe('60');
  });

  it('writes, between two snapshots, and keeps what came of it', async () => {
    await start({ enabled: true });
    const { values: wanted } = body({ HeartbeatInterval: '300' });
    const unexplained = await api().post(PATH).send({ values: wanted });
    expect(unexplained.status).toBe(400);
    expect(unexplained.body.error.message).toContain('Say why');
    const begun = await api()
      .post(PATH)
      .send(body({ HeartbeatInterval: '300', AuthorizationKey: 'new secret' }));
    expect(begun.status).toBe(202);
    expectValid(begun, { ...WRITES, method: 'post' });
    const one = {
      method: 'get',
      path: '/stations/{identity}/configuration/writes/{id}',
    };
    let write = await api().get(`${PATH}/${begun.body.id}`);
    while (write.body.state === 'underWay') {
      await new Promise(resolve => setTimeout(resolve, 50));
      write = await api().get(`${PATH}/${begun.body.id}`);
    }
    expectValid(write, one);
    expect(write.body).toMatchObject({
      state: 'done',
      reason: 'Back to the baseline',
      steps: [
        {
          key: 'HeartbeatInterval',
          to: '300',
          result: { outcome: 'accepted' },
        },
      ],
      refused: [{ key: 'AuthorizationKey', reason: 'secret' }],
    });
    expect(values.get('HeartbeatInterval')).toBe('300');

    const { before, after } = write.body;
    const diff = await api().get(
      `/api/charge-stations/stations/CP1/configuration/diff?from=${before}&to=${after}`,
    );
    expect(diff.body.counts.differences).toBe(1);
    const list = await api().get(PATH);
    expectValid(list, { ...WRITES, method: 'get' });
    expect(list.body.items).toEqual([write.body]);
    const missing = await api().get(`${PATH}/none`);
    expect(missing.status).toBe(404);
    const log = await readFile(
      join(directory, 'charge-stations.sqlite-wal'),
    ).catch(() => Buffer.alloc(0));
    expect(log.includes('new secret')).toBe(false);
    expect(log.includes('not to be kept')).toBe(false);
  });
});
