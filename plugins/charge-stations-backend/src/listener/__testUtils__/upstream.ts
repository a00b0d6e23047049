import { once } from 'node:events';
import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { UpstreamConfig } from '../upstream/config';

/** A CSMS that does what a test tells it to, on a free port of 127.0.0.1. */
export class TestUpstream {
  /** Requests to upgrade, in the order in which they came. */
  readonly requests: IncomingMessage[] = [];
  readonly lines: WebSocket[] = [];
  readonly received: Array<{ data: string; isBinary: boolean }> = [];
  readonly closes: Array<{ code: number; reason: string }> = [];
  /** An HTTP answer in place of the upgrade. */
  refusal: string | undefined;
  /** The subprotocol it chooses; false chooses none. */
  protocol: string | false = 'ocpp1.6';
  readonly #http = createServer();
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    handleProtocols: () => this.protocol,
  });
  readonly #waiting: Array<() => void> = [];

  static async start(): Promise<TestUpstream> {
    const upstream = new TestUpstream();
    upstream.#http.listen(0, '127.0.0.1');
    await once(upstream.#http, 'listening');
    return upstream;
  }

  private constructor() {
    this.#http.on('upgrade', (request, socket, head) => {
      this.requests.push(request);
      if (this.refusal !== undefined) {
        socket.end(this.refusal);
        return;
      }
      this.#webSockets.handleUpgrade(request, socket, head, line =>
        this.#opened(line),
      );
    });
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  config(more: Partial<UpstreamConfig> = {}): UpstreamConfig {
    return {
      name: 'acme',
      url: new URL(`ws://127.0.0.1:${this.port}/their/ocpp`),
      isDefault: true,
      caFile: undefined,
      clientCertFile: undefined,
      clientKeyFile: undefined,
      ...more,
    };
  }

  /** Resolves when the condition holds for what came. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }

  async stop(): Promise<void> {
    this.lines.forEach(line => line.terminate());
    this.#http.closeAllConnections();
    await new Promise<void>(resolve => this.#http.close(() => resolve()));
  }

  #opened(line: WebSocket): void {
    this.lines.push(line);
    line.on('message', (data, isBinary) => {
      this.received.push({
        data: (data as Buffer).toString(isBinary ? 'hex' : 'utf8'),
        isBinary,
      });
      this.#wake();
    });
    line.on('error', () => {});
    line.on('close', (code, reason) => {
      this.closes.push({ code, reason: reason.toString() });
      this.#wake();
    });
    this.#wake();
  }

  #wake(): void {
    this.#waiting.splice(0).forEach(wake => wake());
  }
}
