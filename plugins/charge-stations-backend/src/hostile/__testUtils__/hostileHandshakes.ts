import { connect } from 'node:net';
import fc from 'fast-check';
import { secret } from './hostileFrames';

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const target = secret.chain(hidden =>
  fc.constantFrom(
    '/ocpp/fuzz-guest',
    `/ocpp/fuzz-guest?password=${hidden}`,
    `http://user:${hidden}@host/ocpp/fuzz-guest`,
    `http://user:${hidden}@host`,
    ...['/', '*', '//', '/ocpp/', '/ocpp/%', '/ocpp/%zz', '/ocpp/%E0%A4%A'],
    ...['/ocpp/%00', '/ocpp/%0d%0aX:1', '/ocpp/..%2f..', '/ocpp/%ud800'],
    ...['/ocpp/\u00ff\u00fe', '/ocpp/%ed%a0%80', `/ocpp/${'a'.repeat(9_000)}`],
    ...['/ocpp/__proto__', '/ocpp/nobody', `/ocpp/${'%41'.repeat(300)}`],
  ),
);
const header = secret.chain(hidden =>
  fc.constantFrom<[string, string]>(
    ['Authorization', basic('fuzz-guest', hidden)],
    ['Authorization', `Bearer ${hidden}`],
    ['Authorization', `Basic ${hidden}`],
    ['Sec-WebSocket-Protocol', 'ocpp2.1, ocpp2.0.1, ocpp1.6'],
    ['Sec-WebSocket-Protocol', 'ocpp1.6, ocpp1.6,,'],
    ['Sec-WebSocket-Protocol', 'soap'],
    ['Sec-WebSocket-Version', '8'],
    ['Sec-WebSocket-Key', '@@@'],
    [
      'Sec-WebSocket-Extensions',
      'permessage-deflate; server_max_window_bits=1',
    ],
    ['Upgrade', 'h2c'],
    ['Connection', 'close'],
    ['Content-Length', '-5'],
    ['Transfer-Encoding', 'chunked, chunked'],
    ['X-Forwarded-For', `user:${hidden}, 127.0.0.1`],
    ['X\u0000', 'NUL'],
    ['X-Long', 'x'.repeat(20_000)],
  ),
);

const VALID: Array<[string, string]> = [
  ['Host', 'localhost'],
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ['Sec-WebSocket-Protocol', 'ocpp1.6'],
];

/** The bytes of a handshake that is nearly valid, as Latin-1. */
export const hostileHandshake = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PRI', 'get'),
    target,
    headers: fc.array(header, { maxLength: 3 }),
    without: fc.subarray(
      VALID.map((_, index) => index),
      { maxLength: 2 },
    ),
    end: fc.constantFrom(
      '\r\n\r\n',
      '\r\n\r\n',
      '\r\n\r\n\x81\x05hello',
      '\n',
      '',
    ),
  })
  .map(({ method, target: path, headers, without, end }) => {
    const all = [
      ...VALID.filter((_, index) => !without.includes(index)),
      ...headers,
    ];
    const lines = all.map(([name, value]) => `${name}: ${value}`);
    return [`${method} ${path} HTTP/1.1`, ...lines].join('\r\n') + end;
  });

/** Sends a handshake, waits for whatever is answered first, and goes. */
export async function attempt(port: number, handshake: string): Promise<void> {
  const socket = connect(port, '127.0.0.1', () =>
    socket.write(handshake, 'latin1', () => {
      if (!handshake.includes('\r\n\r\n')) {
        socket.destroy();
      }
    }),
  );
  socket.on('data', () => socket.destroy());
  // A refused one may be reset, which is an answer too.
  socket.on('error', () => {});
  await new Promise(resolve => socket.once('close', resolve));
}
