import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

/** Where and as whom a station connects. */
export interface StationOptions {
  /** Without the identity, for example `ws://127.0.0.1:9220/ocpp`. */
  url: string;
  identity: string;
  /** The password bytes that it presents, with its identity as the user name. */
  password?: string | Uint8Array;
}

/** What a handshake came to. */
export type HandshakeResult =
  | { result: 'open'; station: Station }
  | {
      result: 'refused';
      status: number;
      headers: NodeJS.Dict<string | string[]>;
    };

/** A station that says what the test tells it to and nothing else. */
export class Station {
  /** How the connection ended. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, Settle>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', data => this.#receive(String(data)));
    // A killed server resets the connection; the close event follows.
    socket.on('error', () => {});
    this.closed = new Promise(resolve => {
      socket.on('close', (code, reason) => {
        this.#waiting.forEach(({ reject }) =>
          reject(new Error(`The connection closed with ${code}`)),
        );
        resolve({ code, reason: String(reason) });
      });
    });
  }

  /** Connects; throws when the handshake is refused. */
  static async connect(options: StationOptions): Promise<Station> {
    const handshake = await Station.handshake(options);
    if (handshake.result === 'refused') {
      throw new Error(`${options.identity} was refused: ${handshake.status}`);
    }
    return handshake.station;
  }

  /** Tries to connect with the subprotocol ocpp1.6. */
  static async handshake(options: StationOptions): Promise<HandshakeResult> {
    const { url, identity, password } = options;
    const socket = new WebSocket(`${url}/${identity}`, ['ocpp1.6'], {
      headers: password === undefined ? {} : basic({ identity, password }),
      handshakeTimeout: 10_000,
    });
    const station = new Station(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve({ result: 'open', station }));
      socket.once('error', reject);
      socket.once('unexpected-response', (request, response) => {
        request.destroy();
        const { statusCode: status = 0, headers } = response;
        resolve({ result: 'refused', status, headers });
      });
    });
  }

  /** Makes a call and resolves with the payload of its answer. */
  call(options: {
    action: string;
    payload: Record<string, unknown>;
    id?: string;
  }): Promise<unknown> {
    const { action, payload, id = randomUUID() } = options;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify([2, id, action, payload]), error => {
        if (error) {
          reject(error);
        }
      });
    });
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.closed;
  }

  /** Settles the call that is answered. What the server asks of the station stays unanswered. */
  #receive(text: string): void {
    const [type, id, ...rest] = JSON.parse(text);
    const settle = this.#waiting.get(id);
    if (type === 3) {
      settle?.resolve(rest[0]);
    } else if (type === 4) {
      settle?.reject(new Error(`${rest[0]}: ${rest[1]}`));
    }
    this.#waiting.delete(id);
  }
}

interface Settle {
  resolve: (payload: unknown) => void;
  reject: (error: Error) => void;
}

function basic(credentials: {
  identity: string;
  password: string | Uint8Array;
}): { Authorization: string } {
  const { identity, password } = credentials;
  const bytes = Buffer.concat([
    Buffer.from(`${identity}:`),
    Buffer.from(password),
  ]);
  return { Authorization: `Basic ${bytes.toString('base64')}` };
}
