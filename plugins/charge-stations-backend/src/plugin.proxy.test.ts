import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import Database from 'better-sqlite3';
import { RPCClient, RPCServer } from 'ocpp-rpc';
import request from 'supertest';
import { readResponseValidator } from './api/__testUtils__/responseValidator';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

type Options = ConstructorParameters<typeof RPCClient>[0];
type ServerOptions = ConstructorParameters<typeof RPCServer>[0];
type ServerClient = Parameters<Parameters<RPCServer['on']>[1]>[0];

/** A subprotocol that nobody speaks. */
const UNKNOWN = 'ocpp9';
const PASSWORD = 'their-password-not-ours';

/** A CSMS of another make, which checks passwords and payloads by itself. */
class OtherCsms {
  readonly server: RPCServer;
  readonly sent: string[] = [];
  readonly received: string[] = [];
  clients: ServerClient[] = [];
  port = 0;
  #http: Server | undefined;

  constructor(protocols: string[]) {
    const options: Partial<ServerOptions> = { protocols, strictMode: true };
    this.server = new RPCServer(options as ServerOptions);
    this.server.auth((accept, reject, handshake) =>
      handshake.password?.toString() === PASSWORD
        ? accept({})
        : reject(401, 'Unauthorized'),
    );
    this.server.on('client', (client: ServerClient) => {
      this.clients.push(client);
      client.on('message', ({ message, outbound }: Message) =>
        (outbound ? this.sent : this.received).push(String(message)),
      );
      client.handle('BootNotification', () => ({
        status: 'Accepted',
        interval: 600,
        currentTime: '2026-11-22T12:00:00.000Z',
      }));
      client.handle('Heartbeat', () => ({
        currentTime: '2026-11-22T12:00:00.000Z',
      }));
      client.handle('StatusNotification', () => ({}));
    });
  }

  async start(port = 0): Promise<void> {
    this.#http = await this.server.listen(port, '127.0.0.1');
    this.port = (this.#http.address() as AddressInfo).port;
  }

  /** As when its process is killed: nobody says good-bye. */
  async kill(): Promise<void> {
    const closed = this.#http ? once(this.#http, 'close') : undefined;
    this.clients.forEach(client => client.close({ force: true }));
    await this.server.close({ force: true });
    this.#http?.close();
    await closed;
  }
}

interface Message {
  message: unknown;
  outbound: boolean;
}

function createStation(port: number, protocols: string[], password = PASSWORD) {
  const options: Partial<Options> = {
    endpoint: `ws://127.0.0.1:${port}/ocpp`,
    identity: 'CP1',
    password,
    protocols,
    // The library checks what it sends and what it gets against the schemas that it brings along.
    strictMode: protocols.filter(name => name !== UNKNOWN),
    reconnect: false,
  };
  const station = new RPCClient(options as Options);
  const sent: string[] = [];
  const received: string[] = [];
  station.on('message', ({ message, outbound }: Message) =>
    (outbound ? sent : received).push(String(message)),
  );
  return { station, sent, received };
}

/** Connects; tries again while the registry has not read the catalog yet. */
async function connect(port: number, protocols: string[]) {
  for (;;) {
    const made = createStation(port, protocols);
    try {
      await made.station.connect();
      return made;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

const CALLS = {
  'ocpp1.6': [
    [
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ],
    [
      'StatusNotification',
      { connectorId: 1, status: 'Faulted', errorCode: 'GroundFailure' },
    ],
  ],
  'ocpp2.0.1': [
    [
      'BootNotification',
      {
        reason: 'PowerUp',
        chargingStation: { vendorName: 'Bender', model: 'CC613' },
      },
    ],
    [
      'StatusNotification',
      {
        timestamp: '2026-11-22T11:59:58Z',
        connectorStatus: 'Faulted',
        evseId: 1,
        connectorId: 1,
      },
    ],
  ],
} as const;

describe.each(['ocpp1.6', 'ocpp2.0.1'] as const)(
  'between an independent station and an independent CSMS that speak %s',
  protocol => {
    let directory: string;
    let csms: OtherCsms;
    let backend: TestBackend;
    let port: number;
    const logger = mockServices.logger.mock();

    const get = (path: string) =>
      request(backend.server).get(`/api/charge-stations/stations/CP1${path}`);

    /** Asks again until the answer is as it has to be. */
    async function until<T>(
      path: string,
      read: (body: T) => boolean,
    ): Promise<T> {
      for (;;) {
        const { body } = await get(path).expect(200);
        if (read(body)) {
          return body;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
      csms = new OtherCsms([protocol]);
      await csms.start();
      port = await freePort();
      backend = await startBackend({
        directory,
        port,
        settings: {
          security: {},
          upstreams: [
            {
              name: 'acme',
              url: `ws://127.0.0.1:${csms.port}/theirs`,
              default: true,
            },
          ],
        },
        features: [logger.factory],
      });
    }, 60_000);

    afterAll(async () => {
      await backend.stop();
      await csms.kill();
      await rm(directory, { recursive: true });
    });

    it('every frame arrives as it was sent, and both sides are served', async () => {
      const { station, sent, received } = await connect(port, [
        UNKNOWN,
        protocol,
      ]);
      expect(station.protocol).toBe(protocol);
      station.handle('GetLocalListVersion', async () =>
        protocol === 'ocpp1.6' ? { listVersion: 3 } : { versionNumber: 3 },
      );
      for (const [action, payload] of CALLS[protocol]) {
        await station.call(action, payload);
      }
      await station.call('Heartbeat', {});
      const answer = await csms.clients[0].call('GetLocalListVersion', {});
      expect(Object.values(answer as object)).toEqual([3]);
      expect(csms.received).toEqual(sent);
      expect(received).toEqual(csms.sent);
      expect(sent).toHaveLength(4);

      const { items } = await until<{ items: Array<Record<string, unknown>> }>(
        '/frames',
        body => body.items.length === 6,
      );
      expect(
        items.map(({ direction, messageKind, action, violations }) => [
          direction,
          messageKind,
          action,
          violations,
        ]),
      ).toEqual([
        ['fromStation', 'call', 'BootNotification', []],
        ['toStation', 'callResult', 'BootNotification', []],
        ['fromStation', 'call', 'StatusNotification', []],
        ['toStation', 'callResult', 'StatusNotification', []],
        ['toStation', 'call', 'GetLocalListVersion', []],
        ['fromStation', 'callResult', 'GetLocalListVersion', []],
      ]);
      expect(items[0]).toMatchObject({
        answer: csms.sent[0],
        answerDelay: expect.any(Number),
      });
      expect(items[4]).toMatchObject({ answer: sent[3] });
      await station.close({ code: 1001, reason: 'power down' });
    });

    it('the history is that of the station', async () => {
      const body = await until<{ upstream: string }>(
        '',
        it => it.upstream === 'acme',
      );
      expect(body).toMatchObject({
        protocol,
        boot: { vendor: 'Bender' },
        openFaults: [expect.objectContaining({ blocking: true })],
      });
      const { body: marks } = await get('/timeline').expect(200);
      expect(
        marks.marks.filter(({ kind }: { kind: string }) => kind === 'boot'),
      ).toHaveLength(1);
    });

    it('a wrong password is their 401', async () => {
      const { station } = createStation(port, [protocol], 'wrong-password');
      await expect(station.connect()).rejects.toMatchObject({ code: 401 });
    });

    it('is served while our database is locked, and stored afterwards', async () => {
      const { station } = await connect(port, [protocol]);
      const [file] = (await readdir(directory, { recursive: true })).filter(
        name => name.endsWith('charge-stations.sqlite'),
      );
      const locked = new Database(join(directory, file));
      locked.exec('begin immediate');
      const [, [action, payload]] = CALLS[protocol];
      for (let count = 0; count < 20; count += 1) {
        await station.call(action, payload);
      }
      locked.exec('rollback');
      locked.close();
      const { items } = await until<{ items: unknown[] }>(
        '/frames?limit=100',
        body => body.items.length === 46,
      );
      expect(items).toHaveLength(46);
      await station.close();
    }, 60_000);

    it('their end is told as theirs, and never held against the station', async () => {
      const { station } = await connect(port, [protocol]);
      const closed = once(station, 'close');
      await csms.kill();
      await closed;
      const { items } = await until<{
        items: Array<{ state: string; closed?: object }>;
      }>('/connections', body => body.items[0].state === 'closed');
      expect(items[0]).toMatchObject({
        upstream: 'acme',
        closed: { by: 'upstream', cause: 'upstream' },
      });
      const { body } = await get('').expect(200);
      expect(body.lanes[0]).toMatchObject({
        id: 'station',
        state: 'unknown',
        cause: 'upstream',
      });
      const again = createStation(port, [protocol]);
      await expect(again.station.connect()).rejects.toMatchObject({
        code: 503,
      });
    });

    it.each(['', '/connections', '/frames', '/events', '/timeline'])(
      'what the API says of it is as the document promises: %s',
      async path => {
        const { body } = await get(path).expect(200);
        const valid = readResponseValidator({
          path: `/stations/{identity}${path}`,
          method: 'get',
          status: 200,
        });
        expect([valid(body), valid.errors]).toEqual([true, null]);
      },
    );

    it('no password is in a log or a file of ours', async () => {
      const secrets = [
        PASSWORD,
        Buffer.from(`CP1:${PASSWORD}`).toString('base64'),
      ];
      const logged = JSON.stringify(
        [logger.info, logger.warn, logger.error, logger.debug].map(
          ({ mock }) => mock.calls,
        ),
      );
      const names = await readdir(directory, { recursive: true });
      const files = await Promise.all(
        names
          .filter(name => name.includes('sqlite'))
          .map(name => readFile(join(directory, name), 'latin1')),
      );
      for (const secret of secrets) {
        expect(logged).not.toContain(secret);
        expect(files.join()).not.toContain(secret);
      }
    });
  },
);
