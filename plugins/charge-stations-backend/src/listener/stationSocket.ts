import { Socket } from 'node:net';
import { WebSocket } from 'ws';

/** Bytes that a station may leave unread. Answers are short: beyond this it does not read at all. */
const MAX_UNREAD_BYTES = 1024 * 1024;

/** What becomes of a socket. */
export interface StationSocketHandlers {
  onFrame(data: string | Buffer): void;
  /** A ping or pong. */
  onControlFrame(): void;
  /** The stream of frames cannot be read on; the close event follows by itself. */
  onError(error: Error): void;
  onClose(code: number, reason: string): void;
}

/** A WebSocket of a station, or of an upstream CSMS, with bounds: on what it leaves unread, and on its silence. */
export class StationSocket {
  readonly #webSocket: WebSocket;
  readonly #transport: Socket;
  #bytesReadAtPing: number | undefined;

  constructor(options: {
    webSocket: WebSocket;
    transport: Socket;
    handlers: StationSocketHandlers;
  }) {
    const { webSocket, transport, handlers } = options;
    webSocket.on('error', error => handlers.onError(error));
    webSocket.on('message', (data, isBinary) => {
      // `ws` gives Buffers unless another `binaryType` is set.
      const bytes = data as Buffer;
      handlers.onFrame(isBinary ? bytes : bytes.toString('utf8'));
    });
    webSocket.on('ping', () => handlers.onControlFrame());
    webSocket.on('pong', () => handlers.onControlFrame());
    webSocket.on('close', (code, reason) =>
      handlers.onClose(code, reason.toString('utf8')),
    );
    this.#webSocket = webSocket;
    this.#transport = transport;
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN;
  }

  get isPaused(): boolean {
    return this.#webSocket.isPaused;
  }

  /** Bytes that were sent and that the peer has not taken yet. */
  get unread(): number {
    return this.#webSocket.bufferedAmount;
  }

  /** Sends unless the socket is closing; false when the station does not read what it is sent. */
  send(frame: string): boolean {
    if (!this.isOpen) {
      return true;
    }
    this.#webSocket.send(frame);
    return this.unread <= MAX_UNREAD_BYTES;
  }

  /** Sends text as text and bytes as bytes, unless the socket is closing; calls back when they are on their way. */
  pass(frame: string | Buffer, onWritten: () => void): void {
    if (this.isOpen) {
      this.#webSocket.send(frame, onWritten);
    }
  }

  /**
   * Pings, or is false when not one byte came since the last ping. Bytes and not pongs are
   * counted: a pong queues behind a large frame that a slow link is still carrying.
   */
  ping(): boolean {
    if (!this.isOpen) {
      return true;
    }
    if (this.#webSocket.isPaused) {
      // We are the ones who do not read: silence proves nothing.
      this.#bytesReadAtPing = undefined;
      return true;
    }
    const { bytesRead } = this.#transport;
    if (bytesRead === this.#bytesReadAtPing) {
      return false;
    }
    this.#bytesReadAtPing = bytesRead;
    this.#webSocket.ping();
    return true;
  }

  /** Stops reading. */
  pause(): void {
    this.#webSocket.pause();
  }

  resume(): void {
    this.#webSocket.resume();
  }

  /** Begins the closing handshake; without a code, with an empty close frame. */
  close(code?: number, reason?: string): void {
    this.#webSocket.close(code, reason);
  }

  /** Ends without a closing handshake. */
  terminate(): void {
    this.#webSocket.terminate();
  }

  /** Resolves after `onClose`. */
  whenClosed(): Promise<void> {
    if (this.#webSocket.readyState === WebSocket.CLOSED) {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      this.#webSocket.once('close', () => resolve());
    });
  }
}
