import crypto from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createDeferred } from '@backstage/types';
import { ListenerConfig } from './config';
import { hashPassword } from './password';
import { Harness, RawAnswer, RawHandshake } from './__testUtils__/harness';

const KEY = '0001ff80a5c3e7d2b4f60102030405060708090a';

let harness: Harness;

async function start(config: Partial<ListenerConfig> = {}): Promise<void> {
  harness = await Harness.start(config);
  const credential = { updatedAt: 1, ...(await hashPassword(KEY)) };
  harness.admission.register('SAFE', { identity: 'SAFE', ...credential });
  harness.admission.register('A:B', { identity: 'A:B', ...credential });
  harness.admission.admissions.set('TWICE', {
    result: 'ambiguous',
    entityRefs: ['chargestation:default/a', 'chargestation:default/b'],
  });
  harness.admission.admissions.set('EARLY', { result: 'notReady' });
}

function basic(identity: string, password: string | Buffer) {
  const credentials = Buffer.concat([
    Buffer.from(`${identity}:`),
    Buffer.from(password),
  ]);
  return { Authorization: `Basic ${credentials.toString('base64')}` };
}

afterEach(() => harness.stop());

describe('handshakes and their HTTP status', () => {
  it.each<[string, number, RawHandshake]>([
    ['a station without credential', 101, {}],
    ['the short path', 101, { target: '/CP1' }],
    ['a query', 101, { target: '/ocpp/CP1?x=1' }],
    ['several subprotocols', 101, { protocols: 'ocpp1.5, ocpp1.6, ocpp2.1' }],
    [
      'its key as hex text',
      101,
      { target: '/SAFE', headers: basic('SAFE', KEY) },
    ],
    [
      'its key as raw bytes',
      101,
      { target: '/SAFE', headers: basic('SAFE', Buffer.from(KEY, 'hex')) },
    ],
    [
      'an identity with a colon',
      101,
      { target: '/A%3AB', headers: basic('A:B', KEY) },
    ],
    [
      'an identity with a colon, which 2.x does not allow',
      400,
      {
        target: '/A%3AB',
        headers: basic('A:B', KEY),
        protocols: 'ocpp2.0.1, ocpp1.6',
      },
    ],
    ['no identity', 400, { target: '/ocpp/' }],
    ['bad percent encoding', 400, { target: '/ocpp/%E0%A4%A' }],
    ['NUL', 400, { target: '/ocpp/CP1%00' }],
    ['raw bytes outside ASCII', 400, { target: '/ocpp/S\u00c3\u00a4ule' }],
    ['an encoded slash', 400, { target: '/ocpp/..%2FCP1' }],
    ['no subprotocol', 400, { protocols: null }],
    ['an empty subprotocol header', 400, { protocols: '' }],
    ['a subprotocol twice', 400, { protocols: 'ocpp1.6, ocpp1.6' }],
    ['a bad key', 400, { headers: { 'Sec-WebSocket-Key': 'x' } }],
    ['a bad version', 400, { headers: { 'Sec-WebSocket-Version': '7' } }],
    ['an upgrade to something else', 426, { headers: { Upgrade: 'h2c' } }],
    ['an unknown identity', 404, { target: '/ocpp/CP9' }],
    ['dots are an identity', 404, { target: '/ocpp/%2e%2e' }],
    ['an identity that two entities carry', 404, { target: '/ocpp/TWICE' }],
    ['before the first registry sync', 503, { target: '/ocpp/EARLY' }],
    ['a password is missing', 401, { target: '/SAFE' }],
    ['a wrong password', 401, { target: '/SAFE', headers: basic('SAFE', 'x') }],
    [
      "another station's name",
      401,
      { target: '/SAFE', headers: basic('CP1', KEY) },
    ],
    [
      'a password with an unknown identity',
      404,
      { target: '/CP9', headers: basic('CP9', KEY) },
    ],
  ])('%s: %d', async (_, status, request) => {
    await start();
    const answer = await (status === 101
      ? upgraded(request)
      : harness.handshake(request));
    expect(answer.status).toBe(status);
    expect(answer.header('Sec-WebSocket-Protocol')).toBe(
      status === 101 ? 'ocpp1.6' : undefined,
    );
  });

  /** A handshake that succeeds ends with our shutdown. */
  async function upgraded(request: RawHandshake): Promise<RawAnswer> {
    const answer = harness.handshake(request);
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    const stopped = harness.listener.stop();
    harness.timers.elapse(10_000);
    await stopped;
    return answer;
  }
});

it('a station that must have a password cannot do without where none is known', async () => {
  await start({ allowUnauthenticated: false });
  const answer = await harness.handshake({ headers: basic('CP1', KEY) });
  expect(answer.status).toBe(401);
  expect(answer.header('WWW-Authenticate')).toMatch(/^Basic realm=/);
});

it('who offers no subprotocol is told what to do', async () => {
  await start();
  const { body } = await harness.handshake({ protocols: null });
  expect(body).toContain('Sec-WebSocket-Protocol');
  expect(body).toContain('ocpp1.6');
});

it('who offers only unsupported subprotocols is upgraded without one and closed with 1002', async () => {
  await start();
  const answer = await harness.handshake({ protocols: 'ocpp2.0, ocpp1.5' });
  expect(answer.status).toBe(101);
  expect(answer.header('Sec-WebSocket-Protocol')).toBeUndefined();
  expect(answer.closeCode).toBe(1002);
  expect(answer.body).toContain('ocpp1.6');
  expect(harness.recorder.records).toEqual([]);
  expect(harness.admission.attempts).toEqual([]);
  expect(harness.securityEvents).toMatchObject([
    { type: 'unsupportedSubprotocol', identity: 'CP1' },
  ]);
});

describe('an unknown identity is remembered with what it offered', () => {
  const attempt = {
    identity: 'CP9',
    remoteAddress: '127.0.0.1',
    protocols: ['ocpp2.0.1', 'ocpp1.6'],
    at: 1_000_000,
  };
  const request = { target: '/ocpp/CP9', protocols: 'ocpp2.0.1, ocpp1.6' };

  it('and told by HTTP 404', async () => {
    await start();
    expect((await harness.handshake(request)).status).toBe(404);
    expect(harness.admission.attempts).toEqual([attempt]);
  });

  it('and told by a close 1008 where that is configured', async () => {
    await start({ unknownStation: 'ws1008' });
    expect((await harness.handshake(request)).closeCode).toBe(1008);
    expect(harness.admission.attempts).toEqual([attempt]);
  });
});

it('an ambiguous identity is a warning and no unregistered station', async () => {
  await start();
  await harness.handshake({ target: '/ocpp/TWICE' });
  expect(harness.admission.attempts).toEqual([]);
  expect(harness.logger.lines[0]).toMatch(
    /^warn .*"TWICE".*chargestation:default\/a, chargestation:default\/b/,
  );
});

it('503 says when to come back', async () => {
  await start();
  const answer = await harness.handshake({ target: '/ocpp/EARLY' });
  expect(answer.header('Retry-After')).toBe('5');
  expect(harness.securityEvents).toEqual([]);
});

it('a registry that fails is our fault: 503', async () => {
  await start();
  harness.admission.admit = () => Promise.reject(new Error('no database'));
  expect((await harness.handshake()).status).toBe(503);
});

describe('failed handshakes of an address are limited', () => {
  it('to 429 with Retry-After, asked before anything else', async () => {
    await start({ maxFailedHandshakesPerMinute: 2 });
    await harness.handshake({ target: '/ocpp/CP9' });
    await harness.handshake({ target: '/SAFE', headers: basic('SAFE', 'x') });
    const answer = await harness.handshake({ target: '/ocpp/CP8' });
    expect(answer.status).toBe(429);
    expect(answer.header('Retry-After')).toBe('60');
    expect(harness.admission.attempts.map(({ identity }) => identity)).toEqual([
      'CP9',
    ]);
  });

  it('but a header that was right before still gets in', async () => {
    await start({ maxFailedHandshakesPerMinute: 1 });
    const headers = basic('SAFE', KEY);
    const before = await harness.connect('/SAFE', { headers });
    await harness.handshake({ target: '/ocpp/CP9' });
    expect((await harness.handshake({ target: '/SAFE' })).status).toBe(429);
    const again = await harness.connect('/SAFE', { headers });
    expect(again.socket.readyState).toBe(again.socket.OPEN);
    expect((await before.closed).code).toBe(1000);
  });

  it('before any hash is computed', async () => {
    await start({ maxFailedHandshakesPerMinute: 2 });
    const hashes = jest.spyOn(crypto, 'scrypt');
    const guess = (password: string) =>
      harness.handshake({ target: '/SAFE', headers: basic('SAFE', password) });
    expect((await guess('one')).status).toBe(401);
    expect((await guess('two')).status).toBe(401);
    expect(hashes).toHaveBeenCalledTimes(2);
    expect((await guess('three')).status).toBe(429);
    expect((await guess(KEY)).status).toBe(429);
    expect(hashes).toHaveBeenCalledTimes(2);
    hashes.mockRestore();
  });

  it('and a wrong profile costs none either', async () => {
    await start();
    harness.admission.profiles.set('SAFE', 2);
    const hashes = jest.spyOn(crypto, 'scrypt');
    const headers = basic('SAFE', KEY);
    const answer = await harness.handshake({ target: '/SAFE', headers });
    expect(answer.status).toBe(403);
    expect(hashes).not.toHaveBeenCalled();
    hashes.mockRestore();
  });

  it('and refused handshakes that wait do not lengthen the wait', async () => {
    await start({ maxFailedHandshakesPerMinute: 1 });
    await harness.handshake({ target: '/ocpp/CP9' });
    harness.clock.time += 59_000;
    expect((await harness.handshake()).status).toBe(429);
    expect(harness.securityEvents.map(({ type }) => type)).toEqual([
      'unknownStation',
    ]);
    harness.clock.time += 1000;
    const { socket } = await harness.connect();
    expect(socket.readyState).toBe(socket.OPEN);
  });
});

it('open sockets per address have a ceiling, and a closed one gives its place back', async () => {
  await start({ maxConnectionsPerAddress: 1 });
  const first = await harness.connect();
  const answer = await harness.handshake();
  expect(answer.status).toBe(503);
  expect(answer.header('Retry-After')).toBe('60');
  first.socket.close();
  await first.closed;
  const { socket } = await harness.connect();
  expect(socket.readyState).toBe(socket.OPEN);
});

it('a refused WebSocket that sends nonsense harms nobody', async () => {
  await start();
  const answer = await harness.handshake({
    protocols: 'ocpp1.5',
    trailing: '\xff\xff\xff\xff',
  });
  expect(answer.closeCode).toBe(1002);
});

it('a peer that resets its connection before the answer harms nobody, and is counted', async () => {
  await start();
  const decided = createDeferred();
  const asked = createDeferred();
  harness.admission.admit = async () => {
    asked.resolve();
    await decided;
    return { result: 'unknown' };
  };
  const socket = connect(harness.port, '127.0.0.1');
  socket.write(harness.handshakeText());
  await asked;
  socket.resetAndDestroy();
  await once(socket, 'close');
  decided.resolve();
  while (harness.securityEvents.length === 0) {
    await new Promise(setImmediate);
  }
  expect(harness.securityEvents).toMatchObject([{ type: 'unknownStation' }]);
});

it('a socket that ends while its handshake is decided becomes no connection', async () => {
  await start();
  const admitted = createDeferred();
  const asked = createDeferred();
  const admit = harness.admission.admit.bind(harness.admission);
  harness.admission.admit = async identity => {
    asked.resolve();
    await admitted;
    return admit(identity);
  };
  const answer = harness.handshake();
  await asked;
  const stopped = harness.listener.stop();
  admitted.resolve();
  await stopped;
  expect((await answer).head).toBe('');
  expect(harness.recorder.records).toEqual([]);
});

describe('requests that ask for no upgrade', () => {
  it.each([
    ['GET', '/healthz', 200, 'ok'],
    ['GET', '/ocpp/CP1', 426, 'ws://<host>:<port>/ocpp/<identity>'],
    ['POST', '/', 426, 'OCPP over WebSocket'],
  ])('%s %s: %d', async (method, path, status, text) => {
    await start();
    const answer = await fetch(`http://127.0.0.1:${harness.port}${path}`, {
      method,
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
  });
});

it('what is no HTTP is answered 400', async () => {
  await start();
  expect((await harness.raw('\x16\x03\x01\x02\r\n\r\n')).status).toBe(400);
});

it('logs quote identities and never hold the Authorization header', async () => {
  await start();
  const headers = basic('SAFE', 'hunter2hunter2');
  await harness.handshake({ target: '/SAFE', headers });
  await harness.handshake({ target: '/ocpp/a%22%20b', headers });
  const log = harness.logger.lines.join('\n');
  expect(log).toContain(String.raw`"a\" b"`);
  expect(log).not.toContain(headers.Authorization.slice(6));
  expect(log).not.toContain('hunter2');
});

it('failures through the peer are security events', async () => {
  await start();
  await harness.handshake({ target: '/SAFE' });
  await harness.handshake({ target: '/ocpp/' });
  const from = { remoteAddress: '127.0.0.1', at: 1_000_000 };
  expect(harness.securityEvents).toEqual([
    {
      type: 'authenticationFailed',
      identity: 'SAFE',
      detail: expect.stringContaining('password'),
      ...from,
    },
    {
      type: 'malformedRequest',
      identity: null,
      detail: expect.stringContaining('identity'),
      ...from,
    },
  ]);
});

it('a port that is taken is an error that names the key', async () => {
  await start();
  await expect(Harness.start({ port: harness.port })).rejects.toThrow(
    /chargeStations\.listener\.port.*EADDRINUSE/,
  );
});
