import { ConflictError } from '@backstage/errors';
import { FrameEvidence, Millis, Protocol, SecurityProfile } from '../../model';
import { ObservingSession } from '../../protocol';
import { CloseCode, closeCodeOf } from '../closeCodes';
import { ConnectionContext } from '../connection';
import { connectionClosed, connectionOpened } from '../connectionEvidence';
import { Ending, Opening, StationConnection } from '../stationConnection';
import { StationSocket, StationSocketHandlers } from '../stationSocket';
import { Backlog } from './Backlog';
import { passOnClose } from './passOnClose';

/** Bytes that one side may leave unread before the other is not read any more, and when it is again. */
const HIGH_WATER = 256 * 1024;
const LOW_WATER = 64 * 1024;

type OpenSocket = (handlers: StationSocketHandlers) => StationSocket;

/**
 * A station and its upstream CSMS, joined. What one says goes to the other as it came, in order, before
 * anything else is done with it; evidence is made beside that, and nobody waits for it.
 */
export class ProxiedConnection implements StationConnection {
  readonly id: string;
  readonly identity: string;
  readonly protocol: Protocol;
  readonly remoteAddress: string;
  readonly securityProfile: SecurityProfile;
  readonly openedAt: Millis;
  readonly upstream: string;

  readonly #context: ConnectionContext;
  readonly #backlog: Backlog;
  readonly #session: Pick<ObservingSession, 'observe'>;
  readonly #station: StationSocket;
  readonly #csms: StationSocket;
  #nextSeq = 0;
  #lastFrameAt: Millis;
  #ending: Ending | undefined;

  constructor(options: {
    id: string;
    identity: string;
    remoteAddress: string;
    securityProfile: SecurityProfile;
    upstream: string;
    session: Pick<ObservingSession, 'observe' | 'protocol'>;
    openStation: OpenSocket;
    /** Opens the socket to the CSMS, which is not read yet. */
    openUpstream: OpenSocket;
    backlog: Backlog;
    context: ConnectionContext;
  }) {
    const { session, context } = options;
    this.id = options.id;
    this.identity = options.identity;
    this.protocol = session.protocol;
    this.remoteAddress = options.remoteAddress;
    this.securityProfile = options.securityProfile;
    this.upstream = options.upstream;
    this.openedAt = context.clock.now();
    this.#lastFrameAt = this.openedAt;
    this.#context = context;
    this.#backlog = options.backlog;
    this.#session = session;
    this.#station = options.openStation({
      onFrame: data => {
        this.#lastFrameAt = context.clock.now();
        pass(data, { from: this.#station, to: this.#csms });
        this.#observe('fromStation', data);
      },
      onControlFrame: () => this.#sighted(),
      onError: error => this.#broken(error, 'protocol'),
      onClose: (code, reason) => this.#stationClosed({ code, reason }),
    });
    this.#csms = options.openUpstream({
      onFrame: data => {
        pass(data, { from: this.#csms, to: this.#station });
        this.#observe('toStation', data);
      },
      onControlFrame: () => {},
      onError: error => this.#broken(error, 'upstream'),
      onClose: (code, reason) => this.end({ code, reason, by: 'upstream' }),
    });
  }

  get lastFrameAt(): Millis {
    return this.#lastFrameAt;
  }

  get isOpen(): boolean {
    return this.#station.isOpen;
  }

  /** Nobody waits for the store, and only now is the CSMS heard. */
  async opened(opening: Opening): Promise<void> {
    const { protocol, remoteAddress, securityProfile, upstream } = this;
    this.#backlog.record(
      connectionOpened(this.#moment(this.openedAt), {
        protocol,
        remoteAddress,
        securityProfile,
        upstream,
        ...opening,
      }),
    );
    this.#context.observer?.upstreamConnected(upstream);
    this.#csms.resume();
  }

  end(ending: Ending): void {
    this.#ending ??= ending;
    const { code, reason } = passOnClose(ending);
    for (const socket of [this.#station, this.#csms]) {
      // The answer to a close has to be read.
      socket.resume();
      socket.close(code, reason);
    }
  }

  terminate(): void {
    this.#station.terminate();
    this.#csms.terminate();
  }

  async whenClosed(): Promise<void> {
    await this.#station.whenClosed();
    await this.#csms.whenClosed();
  }

  checkLife(): void {
    if (!this.#station.ping()) {
      this.#ending ??= noLife('liveness');
      this.#station.terminate();
    } else if (!this.#csms.ping()) {
      this.#ending ??= noLife('upstream');
      this.#csms.terminate();
    }
  }

  async request(): Promise<never> {
    throw this.#notOurs();
  }

  async trigger(): Promise<never> {
    throw this.#notOurs();
  }

  async requestStatuses(): Promise<never> {
    throw this.#notOurs();
  }

  #observe(
    direction: FrameEvidence['direction'],
    data: string | Uint8Array,
  ): void {
    const receivedAt = this.#context.clock.now();
    const input = { seq: this.#nextSeq, receivedAt, data };
    try {
      const record = this.#session.observe(direction, input);
      if (record) {
        this.#nextSeq += 1;
        this.#backlog.record(record);
        const { evidence } = record;
        const action = evidence.kind === 'frame' ? evidence.action : null;
        this.#context.observer?.frame(direction, action);
      } else if (direction === 'fromStation') {
        this.#sighted();
      }
    } catch (error) {
      this.#backlog.lost(this.identity, error);
    }
  }

  #sighted(): void {
    const { clock, recorder } = this.#context;
    this.#lastFrameAt = clock.now();
    recorder.seen({ identity: this.identity, at: this.#lastFrameAt });
  }

  #broken(error: Error, by: 'protocol' | 'upstream'): void {
    this.#ending ??= { code: closeCodeOf(error), reason: error.message, by };
  }

  #stationClosed(close: { code: number; reason: string }): void {
    const ending: Ending = this.#ending ?? { ...close, by: 'station' };
    this.end(ending);
    const at = this.#context.clock.now();
    this.#backlog.record(
      connectionClosed(this.#moment(at), {
        ...ending,
        lastFrameAt: this.#lastFrameAt,
      }),
    );
    this.#context.observer?.upstreamDisconnected(this.upstream);
    this.#context.onClosed(this);
  }

  #moment(at: Millis) {
    const { identity, id: connectionId } = this;
    const seq = this.#nextSeq;
    this.#nextSeq += 1;
    return { at, identity, connectionId, seq };
  }

  /** Ids of ours could be those of the CSMS, and a call of ours would come in between its own. */
  #notOurs(): ConflictError {
    return new ConflictError(
      `The upstream CSMS ${this.upstream} speaks with station ${JSON.stringify(
        this.identity,
      )}`,
    );
  }
}

function noLife(by: 'liveness' | 'upstream'): Ending {
  return { code: CloseCode.abnormal, reason: 'No answer to a ping', by };
}

/** Passes a frame on. Who sends faster than the other side reads is not read until it has caught up. */
function pass(
  data: string | Buffer,
  { from, to }: { from: StationSocket; to: StationSocket },
): void {
  to.pass(data, () => {
    if (from.isPaused && to.unread <= LOW_WATER) {
      from.resume();
    }
  });
  if (to.isOpen && to.unread > HIGH_WATER) {
    from.pause();
  }
}
