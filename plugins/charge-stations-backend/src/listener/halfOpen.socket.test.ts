import { once } from 'node:events';
import { AddressInfo, connect } from 'node:net';
import { FakeLogger, FakeTimers } from './__testUtils__/fakes';
import { OcppServer } from './ocppServer';

/** Instead of ten seconds. */
const REQUEST_TIMEOUT = 200;

describe('a socket that does not get as far as a connection is cut after the time-out', () => {
  let server: OcppServer;

  beforeEach(async () => {
    server = new OcppServer({
      config: { tls: undefined },
      timers: new FakeTimers(),
      logger: new FakeLogger(),
      requestTimeout: REQUEST_TIMEOUT,
    });
    await server.prepare();
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
  });

  afterEach(() => server.close());

  it.each([
    ['says nothing', ''],
    ['stops within the first line', 'GET /ocpp/C'],
    ['stops within the headers', 'GET /ocpp/CP1 HTTP/1.1\r\nHost: x\r\nUpg'],
    [
      'announces a body that never comes',
      'POST /ocpp/CP1 HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n',
    ],
  ])('one that %s', async (_what, sent) => {
    const { port } = server.http.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(sent);
    socket.resume();
    await once(socket, 'close');
    expect(socket.bytesWritten).toBe(sent.length);
  });

  it('one that sends its headers one byte after the other', async () => {
    const { port } = server.http.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // A byte may meet a closed door.
    socket.resume();
    socket.write('GET /ocpp/CP1 HTTP/1.1\r\n');
    const drip = setInterval(() => socket.write('X'), 20);
    await new Promise(resolve => socket.once('close', resolve));
    clearInterval(drip);
    expect(socket.destroyed).toBe(true);
  });
});
