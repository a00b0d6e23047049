import { once } from 'node:events';
import { connect } from 'node:net';
import { ClientOptions, WebSocket } from 'ws';
import { ConnectionClosedEvent } from '../../model';
import { ListenerConfig } from '../config';
import { createListener } from '../listener';
import { Listener, ListenerOptions, HandshakeNotice } from '../types';
import {
  FakeAdmission,
  FakeClock,
  FakeLogger,
  FakeRecorder,
  FakeTimers,
} from './fakes';
import { FakeSession } from './fakeSession';

const CONFIG: ListenerConfig = {
  mode: 'dedicated',
  port: 0,
  host: '127.0.0.1',
  tls: undefined,
  trustedProxies: undefined,
  unknownStation: 'http404',
  maxPayloadBytes: 4096,
  compression: true,
  pingInterval: 30_000,
  heartbeatIntervalSeconds: 300,
  maxFailedHandshakesPerMinute: 1000,
  maxConnectionsPerAddress: 1000,
  minimumProfile: 0,
  allowUnauthenticated: true,
  upstreams: [],
};

/** An HTTP answer, with the bytes behind its head. */
export class RawAnswer {
  readonly head: string;
  readonly frames: Buffer;

  constructor(bytes: Buffer) {
    const end = bytes.indexOf('\r\n\r\n') + 4;
    this.head = bytes.subarray(0, end).toString('latin1');
    this.frames = bytes.subarray(end);
  }

  get status(): number {
    return Number(this.head.split(' ')[1]);
  }

  get body(): string {
    return this.frames.toString('utf8');
  }

  /** The close code, where the first frame is a close frame. */
  get closeCode(): number | undefined {
    return this.frames[0] === 0x88 ? this.frames.readUInt16BE(2) : undefined;
  }

  header(name: string): string | undefined {
    return new RegExp(`^${name}: (.*)\r$`, 'im').exec(this.head)?.[1];
  }
}

/** The station's end of a connection. */
export class Station {
  readonly received: string[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #waiting: Array<() => void> = [];

  constructor(readonly socket: WebSocket) {
    socket.on('message', data => {
      this.received.push(String(data));
      this.#waiting.splice(0).forEach(wake => wake());
    });
    // A refused or cut connection shows in `closed`.
    socket.on('error', () => {});
    this.closed = new Promise(resolve =>
      socket.once('close', (code, reason) =>
        resolve({ code, reason: reason.toString() }),
      ),
    );
  }

  send(...message: unknown[]): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Resolves with the messages received so far, once there are so many. */
  async messages(count: number): Promise<string[]> {
    while (this.received.length < count) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    return this.received;
  }
}

/** A handshake of a station with an identity of `CP1`, where it does not say otherwise. */
export interface RawHandshake {
  target?: string;
  /** The subprotocol header; null sends none. */
  protocols?: string | null;
  headers?: Record<string, string>;
  /** Bytes, as Latin-1, that follow without waiting for an answer. */
  trailing?: string;
}

/** A real listener on a free port of 127.0.0.1, with fakes around it. */
export class Harness {
  readonly admission = new FakeAdmission();
  readonly recorder = new FakeRecorder();
  readonly clock = new FakeClock();
  readonly timers = new FakeTimers();
  readonly logger = new FakeLogger();
  readonly securityEvents: HandshakeNotice[] = [];
  readonly listener: Listener;
  port = 0;
  readonly #scheme: 'ws' | 'wss';
  readonly #clients: WebSocket[] = [];
  #connections = 0;
  #messages = 0;

  private constructor(
    config: Partial<ListenerConfig>,
    options: Partial<ListenerOptions>,
  ) {
    this.#scheme = config.tls ? 'wss' : 'ws';
    this.listener = createListener({
      config: { ...CONFIG, ...config },
      admission: this.admission,
      recorder: this.recorder,
      clock: this.clock,
      timers: this.timers,
      logger: this.logger,
      createSession: session => new FakeSession(session),
      mask: value => `masked:${value.length}`,
      createConnectionId: () => `c${(this.#connections += 1)}`,
      createMessageId: () => `m${(this.#messages += 1)}`,
      onSecurityEvent: event => this.securityEvents.push(event),
      ...options,
    });
    this.admission.register('CP1');
  }

  static async start(
    config: Partial<ListenerConfig> = {},
    options: Partial<ListenerOptions> = {},
  ): Promise<Harness> {
    const harness = new Harness(config, options);
    harness.port = (await harness.listener.start()).port;
    return harness;
  }

  /** Opens a connection and resolves when it is open. */
  async connect(
    path = '/ocpp/CP1',
    options: ClientOptions & { protocols?: string[] } = {},
  ): Promise<Station> {
    const { protocols = ['ocpp1.6'], ...rest } = options;
    const socket = new WebSocket(
      `${this.#scheme}://127.0.0.1:${this.port}${path}`,
      protocols,
      rest,
    );
    this.#clients.push(socket);
    const station = new Station(socket);
    await once(socket, 'open');
    return station;
  }

  /** Sends a handshake as it is given and resolves with all that comes back until the end. */
  handshake(request: RawHandshake = {}): Promise<RawAnswer> {
    return this.raw(this.handshakeText(request));
  }

  handshakeText(request: RawHandshake = {}): string {
    const { target = '/ocpp/CP1', protocols = 'ocpp1.6' } = request;
    const headers: Record<string, string> = {
      Host: 'localhost',
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...(protocols === null ? {} : { 'Sec-WebSocket-Protocol': protocols }),
      ...request.headers,
    };
    const head = [
      `GET ${target} HTTP/1.1`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    return `${head.join('\r\n')}\r\n\r\n${request.trailing ?? ''}`;
  }

  /** Writes bytes and resolves with the answer: up to the end, or up to a close frame. */
  async raw(request: string): Promise<RawAnswer> {
    const socket = connect(this.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', chunk => {
      chunks.push(chunk);
      const answer = new RawAnswer(Buffer.concat(chunks));
      if (answer.status === 101 && answer.frames.length > 0) {
        socket.end();
      }
    });
    socket.write(request, 'latin1');
    await once(socket, 'close');
    return new RawAnswer(Buffer.concat(chunks));
  }

  /** Resolves with the recorded end of a connection. */
  async ended(connectionId: string): Promise<ConnectionClosedEvent> {
    const find = () =>
      this.recorder.records
        .flatMap(({ events }) => events)
        .find(
          (event): event is ConnectionClosedEvent =>
            event.type === 'connectionClosed' &&
            event.connectionId === connectionId,
        );
    await this.recorder.until(() => find() !== undefined);
    return find()!;
  }

  async stop(): Promise<void> {
    this.#clients.forEach(client => client.terminate());
    await this.listener.stop();
  }
}
