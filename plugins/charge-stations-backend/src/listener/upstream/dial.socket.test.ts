import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import { TestAuthority } from '../__testUtils__/certificates';
import { UpstreamConfig } from './config';
import { dial, Dialled } from './dial';

const authority = new TestAuthority();
let directory: string;
let server: Server;
const subjects: string[] = [];

const file = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
  const client = authority.client({ commonName: 'forecourt' });
  await writeFile(file('ca.pem'), authority.cert);
  await writeFile(file('other.pem'), new TestAuthority('Other').cert);
  await writeFile(file('cert.pem'), client.cert);
  await writeFile(file('key.pem'), client.key);
  server = createServer({
    ...authority.server(),
    ca: authority.cert,
    requestCert: true,
    rejectUnauthorized: false,
  });
  const webSockets = new WebSocketServer({ server });
  webSockets.on('connection', (line, { socket }) => {
    line.on('error', () => {});
    const { subject } = (socket as TLSSocket).getPeerCertificate();
    subjects.push(subject ? String(subject.CN) : 'nobody');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise<void>(resolve => server.close(() => resolve()));
  await rm(directory, { recursive: true });
});

async function call(upstream: Partial<UpstreamConfig>): Promise<Dialled> {
  const { port } = server.address() as AddressInfo;
  const dialled = await dial({
    upstream: {
      name: 'acme',
      url: new URL(`wss://127.0.0.1:${port}/ocpp`),
      isDefault: true,
      caFile: undefined,
      clientCertFile: undefined,
      clientKeyFile: undefined,
      ...upstream,
    },
    requestTarget: '/ocpp/CP1',
    authorization: undefined,
    protocols: ['ocpp1.6'],
    config: { maxPayloadBytes: 1024, compression: true },
    signal: new AbortController().signal,
  });
  if (dialled.result === 'open') {
    dialled.webSocket.terminate();
  }
  return dialled;
}

describe('an upstream CSMS behind TLS', () => {
  it.each([
    ["the system's authorities", undefined],
    ['another authority', 'other.pem'],
  ])('is not believed on the word of %s', async (_, name) => {
    const caFile = name && file(name);
    expect(await call({ caFile })).toMatchObject({
      result: 'unreachable',
      detail: expect.stringContaining('certificate'),
    });
  });

  it('is believed where its authority is configured', async () => {
    expect(await call({ caFile: file('ca.pem') })).toMatchObject({
      result: 'open',
      protocol: 'ocpp1.6',
    });
    expect(subjects.at(-1)).toBe('nobody');
  });

  it('is shown our certificate, where there is one', async () => {
    await call({
      caFile: file('ca.pem'),
      clientCertFile: file('cert.pem'),
      clientKeyFile: file('key.pem'),
    });
    expect(subjects.at(-1)).toBe('forecourt');
  });

  it('cannot be reached without the files that are configured', async () => {
    expect(await call({ caFile: file('missing.pem') })).toMatchObject({
      result: 'unreachable',
      detail: expect.stringContaining('missing.pem'),
    });
  });
});
