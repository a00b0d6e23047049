import { once } from 'node:events';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import { makeCertificates } from '../__testUtils__/certificates';
import { Credentials } from './security';
import { openWebSocket } from './webSocket';

describe('openWebSocket, wss', () => {
  const { ca, server, client } = makeCertificates('CP1');
  let https: Server;
  let seen: Array<{ authorization?: string; certificateOf?: string }>;

  beforeEach(async () => {
    seen = [];
    https = createServer({
      ...server,
      ca,
      requestCert: true,
      rejectUnauthorized: false,
    });
    new WebSocketServer({ server: https }).on('connection', (_, request) => {
      const socket = request.socket as TLSSocket;
      const { CN } = socket.getPeerCertificate().subject ?? {};
      seen.push({
        authorization: request.headers.authorization,
        certificateOf: socket.authorized ? String(CN) : undefined,
      });
    });
    https.listen(0, '127.0.0.1');
    await once(https, 'listening');
  });

  afterEach(async () => {
    https.closeAllConnections();
    https.close();
    await once(https, 'close');
  });

  async function connect(credentials: Credentials): Promise<void> {
    const { port } = https.address() as AddressInfo;
    const connection = await openWebSocket({
      url: `wss://127.0.0.1:${port}/ocpp/CP1`,
      identity: 'CP1',
      subprotocol: 'ocpp2.0.1',
      credentials,
    });
    connection.terminate();
  }

  it('refuses a CSMS whose certificate nobody vouches for', async () => {
    await expect(connect({ password: 'p' })).rejects.toThrow(/certificate/);
    expect(seen).toEqual([]);
  });

  it('sends its password to one that it trusts (profile 2)', async () => {
    await connect({ ca, password: 'p' });
    expect(seen).toEqual([
      { authorization: `Basic ${Buffer.from('CP1:p').toString('base64')}` },
    ]);
  });

  it('proves itself with its certificate (profile 3)', async () => {
    await connect({ ca, ...client });
    expect(seen).toEqual([{ certificateOf: 'CP1' }]);
  });
});
