import { once } from 'node:events';
import { ClientOptions, WebSocket } from 'ws';
import { isAnswer } from './stationCalls';

/** How a station offers permessage-deflate and compresses every frame, as small as it may be. */
export const COMPRESSING: ClientOptions['perMessageDeflate'] = {
  threshold: 0,
  clientNoContextTakeover: true,
  serverNoContextTakeover: true,
};

/** A station's side of one connection: one call outstanding at a time. */
export class StationSocket {
  readonly #socket: WebSocket;
  #outstanding: { id: string; answered: () => void } | undefined;

  static async open(options: {
    port: number;
    identity: string;
    /** Default: ocpp1.6. */
    protocol?: string;
    client?: ClientOptions;
  }): Promise<StationSocket> {
    const socket = new WebSocket(
      `ws://127.0.0.1:${options.port}/ocpp/${options.identity}`,
      options.protocol ?? 'ocpp1.6',
      options.client,
    );
    await once(socket, 'open');
    return new StationSocket(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', data => {
      const outstanding = this.#outstanding;
      if (outstanding && isAnswer(String(data), outstanding.id)) {
        this.#outstanding = undefined;
        outstanding.answered();
      }
    });
    // A lost connection would leave its call without an answer, for ever.
    socket.once('close', (code, reason) => {
      if (this.#outstanding) {
        throw new Error(`The server closed with ${code} ${reason}`);
      }
    });
  }

  /** Resolves when the call with this id is answered. */
  async call(id: string, frame: string): Promise<void> {
    await new Promise<void>(answered => {
      this.#outstanding = { id, answered };
      this.#socket.send(frame);
    });
  }

  /** As when the network goes: no close frame, and nobody waits for one. */
  drop(): void {
    this.#socket.terminate();
  }

  async close(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }
}
