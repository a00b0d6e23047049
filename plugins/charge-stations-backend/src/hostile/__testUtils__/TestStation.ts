import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { createDeferred, DeferredPromise } from '@backstage/types';
import { ClientOptions, WebSocket } from 'ws';

/** Where and as what a station connects. */
export interface TestStationOptions {
  port: number;
  identity: string;
  protocol: string;
  client?: ClientOptions;
}

/** A station's side of one connection, which can also send what no station should. */
export class TestStation {
  /** Everything that was received, verbatim. */
  readonly received: string[] = [];
  /** The close code, 1006 when the connection was cut. */
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  readonly #transport: Socket;
  readonly #waiting = new Map<string, DeferredPromise<unknown[]>>();
  #calls = 0;

  /** Tries again while the listener is not open, or not ready. */
  static async open(options: TestStationOptions): Promise<TestStation> {
    for (;;) {
      try {
        return await TestStation.#connect(options);
      } catch {
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  static async #connect(options: TestStationOptions): Promise<TestStation> {
    const { port, identity, protocol, client } = options;
    const transport = connect(port, '127.0.0.1');
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/ocpp/${encodeURIComponent(identity)}`,
      protocol,
      { ...client, createConnection: () => transport },
    );
    const station = new TestStation(socket, transport);
    await once(socket, 'open');
    return station;
  }

  private constructor(socket: WebSocket, transport: Socket) {
    this.#socket = socket;
    this.#transport = transport;
    socket.on('error', () => {}); // It shows in `closed`.
    socket.on('message', data => this.#receive(String(data)));
    this.closed = new Promise(resolve => {
      socket.once('close', code => {
        for (const [id, answer] of this.#waiting) {
          answer.reject(new Error(`Closed with ${code} before ${id} came`));
        }
        resolve(code);
      });
    });
  }

  /** Makes a call and resolves with its answer; rejects when the connection ends before that. */
  call(action: string, payload: unknown, id?: string): Promise<unknown[]> {
    this.#calls += 1;
    const messageId = id ?? `call-${this.#calls}`;
    const answer = createDeferred<unknown[]>();
    this.#waiting.set(messageId, answer);
    this.send(JSON.stringify([2, messageId, action, payload]));
    return Promise.resolve(answer);
  }

  /** One frame, whatever it holds: bytes as a binary one. */
  send(data: string | Uint8Array): void {
    this.#socket.send(data);
  }

  /** Several frames in one write to the network. */
  sendTogether(frames: ReadonlyArray<string | Uint8Array>): void {
    this.#transport.cork();
    frames.forEach(frame => this.send(frame));
    this.#transport.uncork();
  }

  /** Bytes that need be no frame. */
  sendBytes(bytes: Uint8Array): void {
    this.#transport.write(bytes);
  }

  /** Stops reading what the server sends. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** As when power fails: a reset, no close frame. */
  drop(): void {
    this.#transport.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.closed;
  }

  #receive(frame: string): void {
    this.received.push(frame);
    const message: unknown = JSON.parse(frame);
    if (Array.isArray(message) && message[0] !== 2) {
      this.#waiting.get(message[1])?.resolve(message);
      this.#waiting.delete(message[1]);
    }
  }
}
