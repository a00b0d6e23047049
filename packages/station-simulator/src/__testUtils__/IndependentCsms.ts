import { AddressInfo } from 'node:net';
import { RPCServer } from 'ocpp-rpc';
import { Watch } from './Watch';

/** Its own class for one connection is no export of the library's. */
interface Peer {
  handle(handler: (call: { method: string; params: object }) => object): void;
  call(method: string, params: object): Promise<Record<string, unknown>>;
  on(event: string, listener: (detail: unknown) => void): void;
}

interface Received {
  action: string;
  payload: Record<string, unknown>;
}

const NOW = '2026-03-01T08:00:00Z';

const ANSWERS: Record<string, object> = {
  BootNotification: { status: 'Accepted', interval: 300, currentTime: NOW },
  Heartbeat: { currentTime: NOW },
  StartTransaction: { transactionId: 7, idTagInfo: { status: 'Accepted' } },
};

/**
 * A CSMS that nobody here wrote (ocpp-rpc), on a real socket of this machine. It checks both directions of
 * 1.6 and 2.0.1 against the schemas that it brings along. Of 2.1 it checks the framing only: its release
 * 2.2.1 does not find the schemas of that version under their names.
 */
export class IndependentCsms {
  readonly received: Received[] = [];
  /** What it could not accept. */
  readonly complaints: unknown[] = [];
  readonly #server: RPCServer;
  readonly #watch = new Watch();
  #peers: Peer[] = [];
  url = '';

  constructor() {
    this.#server = new RPCServer({
      protocols: ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'],
      strictMode: ['ocpp1.6', 'ocpp2.0.1'],
    });
    this.#server.on('client', (peer: Peer & { protocol: string }) =>
      this.#welcome(peer),
    );
  }

  static async start(): Promise<IndependentCsms> {
    const csms = new IndependentCsms();
    const http = await csms.#server.listen(0, '127.0.0.1');
    const { port } = http.address() as AddressInfo;
    csms.url = `ws://127.0.0.1:${port}/ocpp`;
    return csms;
  }

  stop(): Promise<void> {
    return this.#server.close({ force: true });
  }

  /** Calls the station that came last; rejects when its answer breaks the schema. */
  async call(action: string, payload: object) {
    const peer = this.#peers.at(-1);
    if (!peer) {
      throw new Error('No station is connected');
    }
    return peer.call(action, payload);
  }

  /** Resolves once the condition holds; looked at with every arrival. */
  until(condition: () => boolean): Promise<void> {
    return this.#watch.until(condition);
  }

  /** The payloads of one action in their order. */
  payloads(action: string) {
    return this.received
      .filter(call => call.action === action)
      .map(({ payload }) => payload);
  }

  #welcome(peer: Peer & { protocol: string }): void {
    this.#peers.push(peer);
    peer.handle(({ method, params }) => {
      this.received.push({ action: method, payload: { ...params } });
      setImmediate(() => this.#watch.touch());
      return this.#answer(method, peer.protocol);
    });
    for (const complaint of ['badMessage', 'strictValidationFailure']) {
      peer.on(complaint, detail => this.complaints.push(detail));
    }
    this.#watch.touch();
  }

  #answer(action: string, protocol: string): object {
    if (action === 'Authorize') {
      const status = { status: 'Accepted' };
      return protocol === 'ocpp1.6'
        ? { idTagInfo: status }
        : { idTokenInfo: status };
    }
    return ANSWERS[action] ?? {};
  }
}
