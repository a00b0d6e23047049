import { ClientRequest, IncomingMessage } from 'node:http';
import WebSocket from 'ws';
import { Credentials } from './security';

/** An open connection to the CSMS. */
export interface Connection {
  /** Nothing is read before; what came meanwhile is told then. Once. */
  listen(listener: ConnectionListener): void;
  send(frame: string): void;
  /** Ends with a close frame. */
  close(code: number, reason: string): void;
  /** Ends without one, as when the power or the network goes. */
  terminate(): void;
  /** Stops reading, so that not even pings are answered. */
  pause(): void;
  resume(): void;
}

export interface ConnectionOptions {
  /** The station's own address: base URL and identity. */
  url: string;
  identity: string;
  subprotocol: string;
  /** With a password the user name is the identity. */
  credentials: Credentials;
}

export interface ConnectionListener {
  onFrame: (frame: string) => void;
  onClose: (ending: { code: number; reason: string }) => void;
}

/** Opens a connection; rejects with the reason when there is none to be had. */
export type OpenConnection = (
  options: ConnectionOptions,
) => Promise<Connection>;

/** How long a handshake may take, ms. */
const HANDSHAKE_MS = 10_000;

/** The identity is the last path segment, percent-encoded (OCPP-J 1.6 §3.1.1). */
export function stationUrl(options: { url: string; identity: string }): string {
  return `${options.url.replace(/\/+$/, '')}/${encodeURIComponent(
    options.identity,
  )}`;
}

/** Opens a WebSocket; with `wss` the certificate of the CSMS must be valid and for its host. */
export const openWebSocket: OpenConnection = options =>
  new Promise((resolve, reject) => {
    const { url, identity, subprotocol, credentials } = options;
    const { password, ca, cert, key } = credentials;
    const socket = new WebSocket(url, subprotocol, {
      ca,
      cert,
      key,
      handshakeTimeout: HANDSHAKE_MS,
      auth: password === undefined ? undefined : `${identity}:${password}`,
    });
    socket.on('open', () => {
      // A server that speaks no such version finishes the handshake without naming one (OCPP-J 1.6 §3.1.2).
      if (socket.protocol !== subprotocol) {
        socket.terminate();
        reject(new Error(`The CSMS does not speak ${subprotocol}`));
        return;
      }
      socket.pause();
      resolve(asConnection(socket));
    });
    socket.on(
      'unexpected-response',
      (request: ClientRequest, response: IncomingMessage) => {
        request.destroy();
        reject(new Error(`HTTP ${response.statusCode}`));
      },
    );
    // After the opening an error is followed by `close`, which tells what matters.
    socket.on('error', reject);
  });

function asConnection(socket: WebSocket): Connection {
  return {
    listen: ({ onFrame, onClose }) => {
      socket.on('message', data => onFrame(data.toString()));
      socket.on('close', (code, reason) =>
        onClose({ code, reason: reason.toString() }),
      );
      socket.resume();
    },
    send: frame => socket.send(frame),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  };
}
