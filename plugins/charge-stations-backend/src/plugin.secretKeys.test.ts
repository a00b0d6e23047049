import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { parseVariableKey } from '@forecourt/plugin-charge-stations-common';
import {
  keysToMask,
  loadKnowledge,
} from '@forecourt/plugin-charge-stations-knowledge';
import request from 'supertest';
import { WebSocket, WebSocketServer } from 'ws';
import { KeptLogs } from './__testUtils__/KeptLogs';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

jest.setTimeout(90_000);

/** What every planted value begins with; nothing else does. */
const SECRET = 'S3CRET';
const KEYS = [
  ...keysToMask(loadKnowledge()),
  'AuthorizationKey',
  'SIMPIN',
  'WiFiHotspotPassword',
  'OwnVendorApiKey',
];

/** Values that are told as nothing but what a vendor would. */
let planted = 0;
function secret(): string {
  planted += 1;
  return `${SECRET}-${planted}`;
}

const variableOf = (key: string) => {
  const parts = parseVariableKey(key);
  return {
    component: { name: parts?.component ?? 'VendorCtrlr' },
    variable: { name: parts?.variable ?? key },
  };
};

const configurationKeys = () => [
  { key: 'HeartbeatInterval', readonly: false, value: '300' },
  ...KEYS.filter(key => !key.includes('/')).map(key => ({
    key,
    readonly: false,
    value: secret(),
  })),
  {
    key: 'UpdateLocation',
    readonly: false,
    value: `ftp://user:${secret()}@host/x`,
  },
];
const reportData = () =>
  KEYS.map(key => ({
    ...variableOf(key),
    variableAttribute: [{ type: 'Actual', value: secret() }],
  }));

/** Speaks as a station: answers what it is asked, in its version, with secrets in it. */
class SecretiveStation {
  readonly socket: WebSocket;
  #calls = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', data => {
      const [type, id, action, payload] = JSON.parse(String(data));
      if (type !== 2) {
        return;
      }
      socket.send(JSON.stringify([3, id, this.#answer(action, payload)]));
      if (action === 'GetBaseReport') {
        const { requestId } = payload;
        this.call('NotifyReport', {
          requestId,
          seqNo: 0,
          generatedAt: new Date().toISOString(),
          reportData: reportData(),
        });
      }
    });
  }

  call(action: string, payload: object): void {
    this.#calls += 1;
    this.socket.send(
      JSON.stringify([2, `${action}-${this.#calls}`, action, payload]),
    );
  }

  #answer(action: string, payload: { setVariableData?: object[] }): object {
    switch (action) {
      case 'GetConfiguration':
        return { configurationKey: configurationKeys() };
      case 'SetVariables':
        return {
          setVariableResult: payload.setVariableData?.map(data => ({
            ...data,
            attributeStatus: 'Accepted',
          })),
        };
      default:
        return { status: 'Accepted' };
    }
  }
}

const BOOT = {
  'ocpp1.6': { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
  'ocpp2.0.1': {
    reason: 'PowerUp',
    chargingStation: { vendorName: 'Bender', model: 'CC613' },
  },
};

async function open(
  port: number,
  identity: string,
  protocol: keyof typeof BOOT,
): Promise<SecretiveStation> {
  for (;;) {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/ocpp/${identity}`,
      protocol,
    );
    const isOpen = await new Promise<boolean>(resolve => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    if (isOpen) {
      const station = new SecretiveStation(socket);
      station.call('BootNotification', BOOT[protocol]);
      // Vendors carry anything in it.
      if (protocol === 'ocpp1.6') {
        station.call('DataTransfer', {
          vendorId: 'x',
          data: JSON.stringify({ WLANPassword: secret() }),
        });
      }
      return station;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Every value of a file, of the log beside it, and what the API tells. */
async function findings(
  backend: TestBackend,
  options: { directory: string; logs: KeptLogs; identities: string[] },
): Promise<string[]> {
  const { directory, logs, identities } = options;
  const found = logs.lines.filter(line => line.includes(SECRET));
  for (const file of await readdir(directory, { recursive: true })) {
    const bytes = await readFile(join(directory, file)).catch(() => null);
    if (bytes?.includes(SECRET)) {
      found.push(`file ${file}`);
    }
  }
  const look = async (path: string) => {
    const { text, status, body } = await request(backend.server).get(
      `/api/charge-stations${path}`,
    );
    if (text.includes(SECRET)) {
      found.push(`answer ${path}`);
    }
    return { body, status };
  };
  await look('/configuration/matrix?by=station&limit=500');
  for (const identity of identities) {
    const station = `/stations/${identity}`;
    await look(`${station}/frames?limit=500`);
    await look(`${station}/events?limit=500`);
    await look(`${station}/export`);
    await look(`${station}/configuration`);
    const { body } = await look(`${station}/configuration/snapshots?limit=500`);
    for (const { id } of body.items) {
      const detail = await look(`${station}/configuration/snapshots/${id}`);
      expect(detail.status).toBe(200);
    }
  }
  return found;
}

async function snapshotsOf(
  backend: TestBackend,
  identity: string,
): Promise<Array<{ why: string; keys: number }>> {
  const { body } = await request(backend.server).get(
    `/api/charge-stations/stations/${identity}/configuration/snapshots?limit=500`,
  );
  return body.items ?? [];
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function withLogs(logs: KeptLogs) {
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logs,
  });
}

describe('no value of a secret key is in a file, a log or an answer', () => {
  let directory: string;
  let logs: KeptLogs;
  let backend: TestBackend | undefined;
  const sockets: WebSocket[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    logs = new KeptLogs();
  });

  afterEach(async () => {
    sockets.forEach(socket => socket.close());
    await backend?.stop();
    await rm(directory, { recursive: true });
  });

  it('there are keys to look for', () => {
    expect(KEYS.length).toBeGreaterThan(10);
  });

  it('read from stations of 1.6 and 2.0.1', async () => {
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      features: [withLogs(logs)],
    });
    const running = backend;
    sockets.push((await open(port, 'CP1', 'ocpp1.6')).socket);
    sockets.push((await open(port, 'CP2', 'ocpp2.0.1')).socket);
    for (const identity of ['CP1', 'CP2']) {
      await until(async () => {
        const { status } = await request(running.server).post(
          `/api/charge-stations/stations/${identity}/configuration/reads`,
        );
        return status === 202;
      });
      await until(
        async () => (await snapshotsOf(running, identity)).length > 0,
      );
      const [snapshot] = await snapshotsOf(running, identity);
      expect(snapshot).toMatchObject({
        why: 'demand',
        completeness: 'complete',
      });
    }
    const identities = ['CP1', 'CP2'];
    expect(await findings(running, { directory, logs, identities })).toEqual(
      [],
    );
    const { body } = await request(running.server).get(
      '/api/charge-stations/stations/CP1/configuration',
    );
    const authorization = body.entries.find(
      ({ entry }: { entry: { key: string } }) =>
        entry.key === 'AuthorizationKey',
    );
    expect(authorization.entry.value).toMatch(/^masked:[0-9a-f]{16}$/);
  });

  it('passed between stations and another CSMS, read and written', async () => {
    const csms = new WebSocketServer({
      port: 0,
      host: '127.0.0.1',
      handleProtocols: offered => [...offered][0],
    });
    await once(csms, 'listening');
    csms.on('connection', socket => {
      socket.on('message', data => {
        const [type, id, action] = JSON.parse(String(data));
        if (type === 2) {
          const answer =
            action === 'BootNotification'
              ? {
                  status: 'Accepted',
                  interval: 300,
                  currentTime: new Date().toISOString(),
                }
              : {};
          socket.send(JSON.stringify([3, id, answer]));
        }
        if (action === 'BootNotification') {
          const ask = (name: string, payload: object) =>
            socket.send(
              JSON.stringify([2, `csms-${secretless()}`, name, payload]),
            );
          if (socket.protocol === 'ocpp1.6') {
            ask('GetConfiguration', {});
            KEYS.forEach(key =>
              ask('ChangeConfiguration', { key, value: secret() }),
            );
          } else {
            ask('GetBaseReport', { requestId: 1, reportBase: 'FullInventory' });
            ask('SetVariables', {
              setVariableData: KEYS.map(key => ({
                ...variableOf(key),
                attributeValue: secret(),
              })),
            });
          }
        }
      });
    });
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      settings: {
        upstreams: [
          {
            name: 'theirs',
            url: `ws://127.0.0.1:${(csms.address() as AddressInfo).port}/x`,
            default: true,
          },
        ],
      },
      features: [withLogs(logs)],
    });
    const running = backend;
    sockets.push((await open(port, 'CP1', 'ocpp1.6')).socket);
    sockets.push((await open(port, 'CP2', 'ocpp2.0.1')).socket);
    await until(
      async () =>
        (await snapshotsOf(running, 'CP1')).length > KEYS.length &&
        (await snapshotsOf(running, 'CP2')).length > 1,
    );
    const [newest] = await snapshotsOf(running, 'CP1');
    expect(newest.why).toBe('seen');
    const { body } = await request(running.server).post(
      '/api/charge-stations/stations/CP1/configuration/reads',
    );
    expect(body.error.message).toMatch(/Another central system/);
    const identities = ['CP1', 'CP2'];
    expect(await findings(running, { directory, logs, identities })).toEqual(
      [],
    );
    csms.clients.forEach(client => client.terminate());
    csms.close();
  });

  it('imported from a log', async () => {
    backend = await startBackend({
      directory,
      port: await freePort(),
      features: [withLogs(logs)],
    });
    const running = backend;
    const api = (method: 'get' | 'post' | 'put', path: string) =>
      request(running.server)[method](`/api/charge-stations${path}`);
    const { body } = await api('post', '/imports').send({
      name: 'log',
      format: 'frameLog',
    });
    const line = (direction: string, frame: unknown[], second: number) =>
      JSON.stringify({
        timestamp: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
        identity: 'CP1',
        direction,
        message: frame,
      });
    await api('put', `/imports/${body.id}/lines?from=0`)
      .set('Content-Type', 'text/plain; charset=utf-8')
      .send(
        [
          line('toStation', [2, 'a', 'GetConfiguration', {}], 1),
          line(
            'fromStation',
            [3, 'a', { configurationKey: configurationKeys() }],
            2,
          ),
        ].join('\n'),
      )
      .expect(200);
    await api('post', `/imports/${body.id}/finish`).expect(202);
    await until(async () => (await snapshotsOf(running, 'CP1')).length > 0);
    const [snapshot] = await snapshotsOf(running, 'CP1');
    expect(snapshot).toMatchObject({ why: 'import', completeness: 'complete' });
    const identities = ['CP1'];
    expect(await findings(running, { directory, logs, identities })).toEqual(
      [],
    );
  });
});

let made = 0;
function secretless(): number {
  made += 1;
  return made;
}
