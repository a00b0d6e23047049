import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { Watch } from './Watch';

export type Message = [type: number, id: string, ...rest: unknown[]];

/** A small CSMS on a real socket of this machine that accepts everything and remembers it. */
export class TestCsms {
  /** Every frame from any station, in the order of arrival. */
  readonly frames: Message[] = [];
  readonly requests: IncomingMessage[] = [];
  /** What to answer to a BootNotification, first one first; afterwards Accepted. */
  readonly bootAnswers: Array<Record<string, unknown>> = [];
  /** How many handshakes to refuse with 404 from now on. */
  refusals = 0;
  private readonly server: WebSocketServer;
  private readonly watch = new Watch();
  private sockets: WebSocket[] = [];
  private transactions = 0;

  private constructor() {
    this.server = new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      verifyClient: (_, admit) => {
        this.refusals -= 1;
        admit(this.refusals < 0, 404);
      },
    });
    this.server.on('connection', (socket, request) => {
      this.sockets.push(socket);
      this.requests.push(request);
      socket.on('message', data => this.receive(socket, data.toString()));
      this.watch.touch();
    });
  }

  static async start(): Promise<TestCsms> {
    const csms = new TestCsms();
    await once(csms.server, 'listening');
    return csms;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `ws://127.0.0.1:${port}/ocpp`;
  }

  /** The actions that stations called, in order. */
  get actions(): string[] {
    return this.frames
      .filter(([type]) => type === 2)
      .map(([, , action]) => String(action));
  }

  /** Calls the station that came last. */
  call(id: string, action: string, payload: object): void {
    this.send([2, id, action, payload]);
  }

  /** Sends any message to the station that came last. */
  send(message: Message): void {
    this.sockets.at(-1)?.send(JSON.stringify(message));
  }

  /** Ends the newest connection as a crashed server does. */
  drop(): void {
    this.sockets.at(-1)?.terminate();
  }

  /** Resolves once the condition holds; looked at with every arrival. */
  until(condition: () => boolean): Promise<void> {
    return this.watch.until(condition);
  }

  /** Resolves with the station's answer to the call of this id. */
  async answerTo(id: string): Promise<Message> {
    const find = () =>
      this.frames.find(([type, to]) => type !== 2 && to === id);
    await this.until(() => find() !== undefined);
    return find() as Message;
  }

  async stop(): Promise<void> {
    this.sockets.forEach(socket => socket.terminate());
    this.server.close();
    await once(this.server, 'close');
  }

  private receive(socket: WebSocket, data: string): void {
    const message: Message = JSON.parse(data);
    this.frames.push(message);
    const [type, id, action] = message;
    if (type === 2) {
      socket.send(JSON.stringify([3, id, this.answer(String(action))]));
    }
    this.watch.touch();
  }

  private answer(action: string): Record<string, unknown> {
    const currentTime = '2026-03-01T08:00:00Z';
    switch (action) {
      case 'BootNotification':
        return (
          this.bootAnswers.shift() ?? {
            status: 'Accepted',
            interval: 60,
            currentTime,
          }
        );
      case 'Heartbeat':
        return { currentTime };
      case 'StartTransaction':
        this.transactions += 1;
        return {
          transactionId: this.transactions,
          idTagInfo: { status: 'Accepted' },
        };
      case 'OpenPeriodicEventStream':
        return { status: 'Accepted' };
      default:
        return {};
    }
  }
}
