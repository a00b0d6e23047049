import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionOptions, TLSSocket, connect } from 'node:tls';
import { TestAuthority, TestCertificate } from './__testUtils__/certificates';
import { Harness } from './__testUtils__/harness';
import { TlsConfig } from './tlsContext';

const authority = new TestAuthority();
const server = authority.server();

let harness: Harness;
let directory: string;
let tls: TlsConfig;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forecourt-tls-'));
  tls = {
    certFile: join(directory, 'cert.pem'),
    keyFile: join(directory, 'key.pem'),
    clientCaFile: undefined,
    minVersion: 'TLSv1.2',
  };
  await write(server);
});

afterEach(async () => {
  await harness?.stop();
  await rm(directory, { recursive: true });
});

async function write({ cert, key }: TestCertificate): Promise<void> {
  await writeFile(tls.certFile, cert);
  await writeFile(tls.keyFile, key);
}

async function start(): Promise<void> {
  harness = await Harness.start({ tls });
}

/** The bare TLS connection, or the error that ends it. */
async function shakeHands(options: ConnectionOptions): Promise<TLSSocket> {
  const socket = connect({
    host: '127.0.0.1',
    port: harness.port,
    ca: authority.cert,
    ...options,
  });
  await once(socket, 'secureConnect');
  return socket;
}

async function fingerprint(): Promise<string> {
  const socket = await shakeHands({});
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

it('a station that trusts our authority talks over wss', async () => {
  await start();
  const station = await harness.connect('/ocpp/CP1', { ca: authority.cert });
  station.send(2, '1', 'Heartbeat', {});
  expect(await station.messages(1)).toHaveLength(1);
  expect(harness.recorder.lines('c1')).toEqual(['0 connectionOpened']);
});

it.each([
  ['TLSv1.2', 'TLSv1.2', 'TLSv1.2'],
  ['TLSv1.2', 'TLSv1.1', expect.stringContaining('alert protocol version')],
  ['TLSv1.3', 'TLSv1.3', 'TLSv1.3'],
  ['TLSv1.3', 'TLSv1.2', expect.stringContaining('alert protocol version')],
] as const)(
  'where %s is the least, %s gets %s',
  async (least, version, end) => {
    tls = { ...tls, minVersion: least };
    await start();
    const spoken = shakeHands({
      minVersion: version,
      maxVersion: version,
      // Else this end would refuse the old version itself.
      ciphers: 'DEFAULT@SECLEVEL=0',
    }).then(socket => {
      const protocol = socket.getProtocol();
      socket.destroy();
      return protocol;
    });
    expect(await spoken.catch(error => error.message)).toEqual(end);
  },
);

it('what is no TLS that we speak is a security event, and a failure of its address', async () => {
  harness = await Harness.start({ tls, maxFailedHandshakesPerMinute: 2 });
  await harness.raw(harness.handshakeText());
  await shakeHands({
    maxVersion: 'TLSv1.1',
    minVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  }).catch(() => {});
  expect(harness.securityEvents).toMatchObject([
    { type: 'tlsFailed', identity: null, detail: 'http request' },
    { type: 'tlsFailed', identity: null, detail: 'unsupported protocol' },
  ]);
  const station = harness.connect('/ocpp/CP1', { ca: authority.cert });
  await expect(station).rejects.toThrow('429');
});

it('a peer that only looks whether the port is open is no failure', async () => {
  await start();
  const socket = connectPlain(harness.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.resetAndDestroy();
  await harness.connect('/ocpp/CP1', { ca: authority.cert });
  expect(harness.securityEvents).toEqual([]);
});

it('renegotiation is refused', async () => {
  await start();
  const socket = await shakeHands({ maxVersion: 'TLSv1.2' });
  const failed = once(socket, 'error');
  socket.renegotiate({}, () => {});
  await expect(failed).resolves.toMatchObject([
    { code: 'ERR_SSL_NO_RENEGOTIATION' },
  ]);
  socket.destroy();
});

it('a station without TLS gets nothing', async () => {
  await start();
  expect((await harness.raw(harness.handshakeText())).head).toBe('');
  expect(harness.recorder.records).toEqual([]);
});

describe('a renewed certificate', () => {
  const renewed = authority.server();

  it('is taken up without a restart, and open connections stay', async () => {
    await start();
    const station = await harness.connect('/ocpp/CP1', { ca: authority.cert });
    const before = await fingerprint();
    await write(renewed);
    harness.timers.tick(1);
    while (harness.logger.lines.length === 0) {
      await new Promise(setImmediate);
    }
    expect(harness.logger.lines[0]).toMatch(/^info .*renewed/);
    expect(await fingerprint()).not.toBe(before);
    expect(station.socket.readyState).toBe(station.socket.OPEN);
  });

  it.each<[string, () => Promise<void>]>([
    ['does not fit its key yet', () => writeFile(tls.certFile, renewed.cert)],
    ['is no certificate', () => writeFile(tls.certFile, 'oops')],
    ['is not there', () => rm(tls.certFile)],
  ])('that %s leaves the old one in use, with an error', async (_, spoil) => {
    await start();
    const before = await fingerprint();
    await spoil();
    harness.timers.tick(1);
    while (harness.logger.lines.length === 0) {
      await new Promise(setImmediate);
    }
    expect(harness.logger.lines[0]).toMatch(
      /^error .*chargeStations\.listener\.tls/,
    );
    expect(await fingerprint()).toBe(before);
    await write(renewed);
    harness.timers.tick(1);
    while (harness.logger.lines.length === 1) {
      await new Promise(setImmediate);
    }
    expect(await fingerprint()).not.toBe(before);
  });
});

it.each<[string, () => Promise<void>, RegExp]>([
  ['no key', () => rm(tls.keyFile), /tls\.keyFile cannot be read \(ENOENT\)$/],
  [
    'a key of another certificate',
    () => writeFile(tls.keyFile, authority.server().key),
    /tls\.keyFile is not the key of the certificate in certFile$/,
  ],
  [
    'a key that is none',
    () => writeFile(tls.keyFile, 'oops'),
    /tls\.keyFile does not hold a private key without a passphrase in PEM form$/,
  ],
  [
    'a certificate that is none',
    () => writeFile(tls.certFile, 'oops'),
    /tls\.certFile does not hold a certificate in PEM form$/,
  ],
  [
    'authorities that are none',
    async () => {
      tls = { ...tls, clientCaFile: tls.keyFile };
    },
    /tls\.clientCaFile does not hold certificates of authorities in PEM form$/,
  ],
  [
    'lists that are none',
    async () => {
      tls = { ...tls, clientCaFile: tls.certFile, clientCrlFile: tls.keyFile };
    },
    /tls\.clientCrlFile does not hold certificate revocation lists in PEM form$/,
  ],
])(
  '%s is an error at the start that says which file and what is wrong',
  async (_, spoil, message) => {
    await spoil();
    const starting = Harness.start({ tls });
    await expect(starting).rejects.toThrow(message);
    await expect(starting).rejects.toThrow(/^The file of chargeStations/);
    await expect(starting).rejects.not.toThrow(directory);
  },
);
