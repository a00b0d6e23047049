import crypto from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import request from 'supertest';
import { WebSocket } from 'ws';
import { KeptLogs } from '../__testUtils__/KeptLogs';
import { scratchSqlite } from '../__testUtils__/scratchDatabase';
import {
  ListeningBackend,
  startListening,
} from './__testUtils__/startListening';

jest.setTimeout(180_000);

const ATTEMPTS = 10_000;
const AT_ONCE = 50;
const ALLOWED = 20;
const PASSWORD = 'correct-horse-battery';

const basic = (password: string) =>
  `Basic ${Buffer.from(`CP1:${password}`).toString('base64')}`;

describe('10,000 failed handshakes from one address', () => {
  const logs = new KeptLogs();
  let backend: ListeningBackend;
  const statuses = new Map<number, number>();
  let hashes = 0;

  /** The status that a handshake from this address of the loopback network is answered with. */
  async function knock(
    password: string,
    from: string,
    path: string,
  ): Promise<number> {
    const socket = connect({
      port: backend.port,
      host: '127.0.0.1',
      localAddress: from,
    });
    socket.write(
      [
        `GET /ocpp/${path} HTTP/1.1`,
        'Host: localhost',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: ocpp2.0.1',
        `Authorization: ${basic(password)}\r\n\r\n`,
      ].join('\r\n'),
    );
    const [head] = await once(socket, 'data');
    socket.destroy();
    return Number(String(head).split(' ')[1]);
  }

  beforeAll(async () => {
    backend = await startListening({
      create: scratchSqlite,
      listener: { maxFailedHandshakesPerMinute: ALLOWED },
      settings: {
        unregisteredLimit: 100,
        security: { allowUnauthenticated: false },
      },
      features: [
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logs,
        }),
      ],
    });
    // The list of stations is read from the catalog first.
    while ((await knock('early', '127.0.0.3', 'CP1')) === 503) {
      await sleep(50);
    }
    await request(backend.server)
      .put('/api/charge-stations/stations/CP1/credential')
      .send({ password: PASSWORD })
      .expect(204);

    const scrypt = jest.spyOn(crypto, 'scrypt');
    let next = 0;
    const guess = async () => {
      while (next < ATTEMPTS) {
        const turn = next++;
        // One in two guesses a password, the other an identity.
        const path = turn % 2 === 0 ? 'CP1' : `nobody-${turn}`;
        const status = await knock(`guess-${turn}`, '127.0.0.1', path);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, guess));
    hashes = scrypt.mock.calls.length;
    scrypt.mockRestore();
  });

  afterAll(async () => {
    await backend.stop();
  });

  it('are all answered, and all but the first of a minute with 429', () => {
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(
      ATTEMPTS,
    );
    expect(new Set([...statuses.keys(), 401, 404])).toEqual(
      new Set([401, 404, 429]),
    );
    // What was under way when the limit was reached was still decided; a minute may have ended once.
    const others = ATTEMPTS - (statuses.get(429) ?? 0);
    expect(others).toBeLessThanOrEqual(2 * (ALLOWED + AT_ONCE));
  });

  it('reach the hash no more often than failures are allowed', () => {
    // Two run at a time, and a minute may have ended once.
    expect(hashes).toBeGreaterThan(0);
    expect(hashes).toBeLessThanOrEqual(2 * (ALLOWED + 2));
  });

  it('keep nobody out who comes from another address', async () => {
    expect(await knock(PASSWORD, '127.0.0.2', 'CP1')).toBe(101);
    const socket = new WebSocket(
      `ws://127.0.0.1:${backend.port}/ocpp/CP1`,
      'ocpp1.6',
      {
        localAddress: '127.0.0.2',
        headers: { Authorization: basic(PASSWORD) },
      },
    );
    await once(socket, 'open');
    socket.close();
    await once(socket, 'close');
  });

  it('leave little behind: no sockets, a bounded list, few security events, no password', async () => {
    const [{ count }] = await backend
      .database('unregistered')
      .count({ count: '*' });
    expect(Number(count)).toBeLessThanOrEqual(100);
    const told = await backend
      .database('events')
      .where({ type: 'listenerSecurity' });
    expect(told.length).toBeLessThanOrEqual(10);
    expect(
      logs.lines.filter(line => /guess-\d|correct-horse/.test(line)),
    ).toEqual([]);
    const open = process
      .getActiveResourcesInfo()
      .filter(resource => resource === 'TCPSocketWrap');
    expect(open.length).toBeLessThan(AT_ONCE);
  });
});
