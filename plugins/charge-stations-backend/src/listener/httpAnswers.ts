import { RequestListener, STATUS_CODES } from 'node:http';
import { Duplex } from 'node:stream';
import { HttpRefusal } from './decision';

const UPGRADE_HINT =
  'This port speaks OCPP over WebSocket: connect to ws://<host>:<port>/ocpp/<identity>, or wss:// where it speaks TLS, with a subprotocol such as ocpp1.6\n';

/** Answers requests that do not ask for an upgrade: `/healthz`, and a hint for everything else. */
export const answerPlainRequest: RequestListener = (request, response) => {
  if (request.url === '/healthz') {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
    return;
  }
  response
    .writeHead(426, {
      Upgrade: 'websocket',
      Connection: 'Upgrade, close',
      'Content-Type': 'text/plain; charset=utf-8',
    })
    .end(UPGRADE_HINT);
};

/** What a request for an upgrade to something else than a WebSocket is told. */
export const notWebSocket: HttpRefusal = {
  result: 'refuse',
  reason: 'malformedRequest',
  status: 426,
  message: UPGRADE_HINT.trim(),
  headers: { Upgrade: 'websocket' },
};

/** Writes an HTTP answer to a socket that node:http has let go of, and ends it. */
export function refuse(
  socket: Duplex,
  refusal: Pick<HttpRefusal, 'status' | 'message' | 'headers'>,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${refusal.message}\n`;
  const headers = {
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...refusal.headers,
  };
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  // Reading on would keep the socket open for as long as the peer likes.
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
