import { readFile } from 'node:fs/promises';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { toError } from '@backstage/errors';
import { WebSocket } from 'ws';
import { leanCompression } from '../compression';
import { ListenerConfig } from '../config';
import { UpstreamConfig } from './config';
import { upstreamTarget } from './target';

/** An open connection to an upstream CSMS that is not read yet. */
export interface UpstreamLine {
  webSocket: WebSocket;
  transport: Socket;
  /** The subprotocol that the CSMS chose. */
  protocol: string;
}

/** What came of calling an upstream CSMS. */
export type Dialled =
  | ({ result: 'open' } & UpstreamLine)
  /** It answered with this status instead of the upgrade. */
  | { result: 'refused'; status: number; headers: Record<string, string> }
  /** It completed the upgrade without a subprotocol: it speaks none of those offered. */
  | { result: 'noSubprotocol' }
  | { result: 'unreachable'; detail: string };

/** What is asked of an upstream CSMS in a station's name. */
export interface DialRequest {
  upstream: UpstreamConfig;
  /** The target of the station's own request. */
  requestTarget: string;
  /** The station's header as it came; used for this one request and kept nowhere. */
  authorization: string | undefined;
  /** Subprotocols, in the station's order. */
  protocols: string[];
  config: Pick<ListenerConfig, 'maxPayloadBytes' | 'compression'>;
  /** The station has gone: nobody waits for the outcome. */
  signal: AbortSignal;
}

/** The CSMS must have answered within this time, milliseconds. */
const DIAL_TIMEOUT = 10_000;

/** Headers of a refusal that mean something to a station. */
const PASSED_ON = ['www-authenticate', 'retry-after'];

/** Connects to an upstream CSMS. Certificates are always verified. Never rejects. */
export async function dial(request: DialRequest): Promise<Dialled> {
  try {
    return await open(request, await readTls(request.upstream));
  } catch (error) {
    return { result: 'unreachable', detail: toError(error).message };
  }
}

/** Read each time: a renewed certificate needs no restart, and a connection is worth a small file. */
async function readTls(upstream: UpstreamConfig) {
  const { caFile, clientCertFile, clientKeyFile } = upstream;
  const [ca, cert, key] = await Promise.all(
    [caFile, clientCertFile, clientKeyFile].map(file =>
      file === undefined ? undefined : readFile(file),
    ),
  );
  return { ca, cert, key };
}

function open(
  request: DialRequest,
  tls: Awaited<ReturnType<typeof readTls>>,
): Promise<Dialled> {
  const { upstream, protocols, authorization, config, signal } = request;
  const path = upstreamTarget({ ...request, url: upstream.url });
  return new Promise(resolve => {
    const webSocket = new WebSocket(upstream.url, protocols, {
      ...tls,
      headers: authorization === undefined ? {} : { authorization },
      handshakeTimeout: DIAL_TIMEOUT,
      maxPayload: config.maxPayloadBytes,
      perMessageDeflate: config.compression && leanCompression,
      finishRequest: clientRequest => {
        // Not as part of the URL, which would rewrite what the station wrote: `%41`, `..` and the like.
        clientRequest.path = path;
        clientRequest.end();
      },
    });
    const giveUp = () => webSocket.terminate();
    if (signal.aborted) {
      process.nextTick(giveUp);
    }
    signal.addEventListener('abort', giveUp, { once: true });
    const settle = (dialled: Dialled) => {
      signal.removeEventListener('abort', giveUp);
      resolve(dialled);
    };
    let transport: Socket | undefined;
    webSocket.once('upgrade', response => {
      transport = response.socket;
      if (response.headers['sec-websocket-protocol'] === undefined) {
        settle({ result: 'noSubprotocol' });
      }
    });
    webSocket.once('open', () => {
      // Nobody listens yet, and not one frame may be missed.
      webSocket.pause();
      const { protocol } = webSocket;
      settle(
        transport
          ? { result: 'open', webSocket, transport, protocol }
          : { result: 'unreachable', detail: 'The socket is gone' },
      );
    });
    webSocket.once('unexpected-response', (_, response) => {
      settle(refusal(response));
      webSocket.terminate();
    });
    // For as long as the socket lives: an unheard error would end the process.
    webSocket.on('error', error =>
      settle({ result: 'unreachable', detail: detailOf(error) }),
    );
  });
}

function refusal(response: IncomingMessage): Dialled {
  const status = response.statusCode ?? 0;
  const headers = PASSED_ON.flatMap(name => {
    const value = response.headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { result: 'refused', status, headers: Object.fromEntries(headers) };
}

/** Where several addresses were tried, the error itself has no message. */
function detailOf(error: Error & { code?: string }): string {
  return error.message || error.code || error.name;
}
