import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

const VENDOR = `
author: ops@acme.example
reason: What the maker recommends
appliesTo: { vendor: Acme }
keys:
  HeartbeatInterval: 300
  ResetRetries: 3
`;
const SITE = `
author: harbour@example
reason: The modem there is slow
appliesTo: { site: system:default/harbour }
keys:
  HeartbeatInterval: { anyOf: [60, 90] }
  ConnectionTimeOut: 120
  BlinkRepeat: { ignore: true, reason: The site decides }
`;

describe('baselines over the API', () => {
  let directory: string;
  let backend: TestBackend;
  let socket: WebSocket;

  const api = (method: 'get' | 'put' | 'delete', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    const file = join(directory, 'acme.yaml');
    await writeFile(file, VENDOR);
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      settings: {
        configuration: { baselines: [file], reading: { enabled: false } },
      },
    });
    socket = await connect(port, 'CP1');
    socket.on('message', data => {
      const [type, id, action] = JSON.parse(String(data));
      if (type === 2 && action === 'GetConfiguration') {
        const values = {
          HeartbeatInterval: '60',
          ResetRetries: '5',
          BlinkRepeat: '2',
          NumberOfConnectors: '1',
        };
        const configurationKey = Object.entries(values).map(([key, value]) => ({
          key,
          value,
          readonly: false,
        }));
        socket.send(JSON.stringify([3, id, { configurationKey }]));
      }
    });
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Acme', chargePointModel: 'One' },
    ]);
    await request(backend.server).post(
      '/api/charge-stations/stations/CP1/configuration/reads',
    );
    for (;;) {
      const { status } = await compliance();
      if (status === 200) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  async function compliance() {
    return api('get', '/stations/CP1/configuration/compliance');
  }

  async function verdicts() {
    const answer = await compliance();
    expectValid(answer, {
      method: 'get',
      path: '/stations/{identity}/configuration/compliance',
    });
    const keys: Array<{
      key: string;
      verdict: string;
      source?: { baseline: string };
    }> = answer.body.keys;
    return Object.fromEntries(
      keys.map(({ key, verdict, source }) => [
        key,
        [verdict, source?.baseline].filter(Boolean).join(' '),
      ]),
    );
  }

  it('a file is a layer, and what is saved lies on top of it', async () => {
    await expect(verdicts()).resolves.toEqual({
      BlinkRepeat: 'notAsked',
      HeartbeatInterval: 'drift acme',
      NumberOfConnectors: 'notAsked',
      ResetRetries: 'drift acme',
    });
    const saved = await api('put', '/configuration/baselines/harbour').send({
      text: SITE,
    });
    expect(saved.status).toBe(200);
    expectValid(saved, {
      method: 'put',
      path: '/configuration/baselines/{id}',
    });
    await expect(verdicts()).resolves.toEqual({
      BlinkRepeat: 'ignored harbour',
      ConnectionTimeOut: 'missing harbour',
      HeartbeatInterval: 'compliant harbour',
      NumberOfConnectors: 'notAsked',
      ResetRetries: 'drift acme',
    });
  });

  it('the fleet is told who drifts, in which keys, and who has no baseline', async () => {
    const path = '/configuration/compliance';
    const answer = await api('get', path);
    expectValid(answer, { method: 'get', path });
    expect(answer.body).toMatchObject({
      stations: { drift: 1, compliant: 0, noBaseline: 0, unread: 1 },
      keys: [
        { key: 'ConnectionTimeOut', stations: 1 },
        { key: 'ResetRetries', stations: 1 },
      ],
      items: [
        {
          station: { identity: 'CP1' },
          state: 'drift',
          counts: { drift: 1, missing: 1, ignored: 1, compliant: 1 },
          deviating: ['ResetRetries', 'ConnectionTimeOut'],
        },
        { station: { identity: 'CP2' }, state: 'unread' },
      ],
      totalItems: 2,
    });
    const compliant = await api('get', `${path}?state=compliant`);
    expect(compliant.body).toMatchObject({
      stations: { drift: 1 },
      items: [],
      totalItems: 0,
    });
    const elsewhere = await api('get', `${path}?site=system:default/other`);
    expect(elsewhere.body.stations.drift).toBe(0);
  });

  it('each change of its configuration is held against the baselines of now', async () => {
    const answer = await api(
      'get',
      '/stations/CP1/configuration/compliance/history',
    );
    expectValid(answer, {
      method: 'get',
      path: '/stations/{identity}/configuration/compliance/history',
    });
    expect(answer.body).toMatchObject({
      items: [{ completeness: 'complete', counts: { drift: 1, missing: 1 } }],
      pageInfo: {},
    });
  });

  it('earlier versions stay, and a removed one counts no more', async () => {
    const path = '/configuration/baselines/harbour';
    await api('put', path).send({ text: SITE });
    const detail = await api('get', path);
    expectValid(detail, {
      method: 'get',
      path: '/configuration/baselines/{id}',
    });
    expect(detail.body.versions.length).toBeGreaterThan(1);
    const removed = await api('delete', path);
    expect(removed.status).toBe(204);
    const missing = await api('get', path);
    expect(missing.status).toBe(404);
    await expect(verdicts()).resolves.toMatchObject({
      HeartbeatInterval: 'drift acme',
    });
    const list = await api('get', '/configuration/baselines');
    expectValid(list, { method: 'get', path: '/configuration/baselines' });
    expect(list.body.items).toMatchObject([
      {
        id: 'acme',
        origin: 'file',
        keys: 2,
        appliesTo: { layer: 'vendor', vendor: 'Acme' },
      },
    ]);
  });

  it.each([
    ['that is no baseline', 'harbour', 'author: me', 400, 'reason'],
    [
      'that says a secret',
      'harbour',
      `${SITE}  AuthorizationKey: 0123456789abcdef`,
      400,
      'is secret',
    ],
    ['that stands in a file', 'acme', VENDOR, 409, 'stands in a file'],
  ])(
    'one %s is refused with the reason, and nothing is saved',
    async (_, id, text, expected, words) => {
      const path = `/configuration/baselines/${id}`;
      const before = await api('get', path);
      const { status, body } = await api('put', path).send({ text });
      expect(status).toBe(expected);
      expect(body.error.message).toContain(words);
      const after = await api('get', path);
      expect(after.body).toEqual(before.body);
    },
  );
});
