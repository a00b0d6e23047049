import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  Clock,
  EvidenceRecorder,
  ListenerObserver,
  Millis,
  Protocol,
  RecordInput,
  SecurityProfile,
} from '../model';
import { ProtocolSession, SettledCall, TriggerRequest } from '../protocol';
import { Channel } from './channel';
import { CloseCode, closeCodeOf } from './closeCodes';
import { connectionClosed, connectionOpened } from './connectionEvidence';
import { Conversation } from './conversation';
import { CallRequest } from './stationCalls';
import { Ending, Opening, StationConnection } from './stationConnection';
import { StationSocket, StationSocketHandlers } from './stationSocket';
import { Timers } from './timers';

/** What all connections of a listener share. */
export interface ConnectionContext {
  recorder: EvidenceRecorder;
  clock: Clock;
  timers: Timers;
  logger: LoggerService;
  observer?: ListenerObserver;
  /** The closing was handed to the recorder; nothing more comes from this connection. */
  onClosed(connection: StationConnection): void;
}

/** One connection of one station with us: its evidence and its end. */
export class Connection implements Channel, StationConnection {
  readonly id: string;
  readonly identity: string;
  readonly protocol: Protocol;
  readonly remoteAddress: string;
  readonly securityProfile: SecurityProfile;
  readonly openedAt: Millis;
  readonly upstream: string | undefined;

  readonly #context: ConnectionContext;
  readonly #socket: StationSocket;
  readonly #conversation: Conversation;
  #nextSeq = 0;
  #lastFrameAt: Millis;
  #ending: Ending | undefined;

  constructor(options: {
    id: string;
    identity: string;
    remoteAddress: string;
    /** Set where the connection carries copies only. */
    upstream?: string;
    securityProfile: SecurityProfile;
    session: ProtocolSession;
    openSocket: (handlers: StationSocketHandlers) => StationSocket;
    context: ConnectionContext;
  }) {
    const { session, context } = options;
    this.id = options.id;
    this.identity = options.identity;
    this.protocol = session.protocol;
    this.remoteAddress = options.remoteAddress;
    this.upstream = options.upstream;
    this.securityProfile = options.securityProfile;
    this.openedAt = context.clock.now();
    this.#lastFrameAt = this.openedAt;
    this.#context = context;
    this.#conversation = new Conversation({
      session,
      channel: this,
      clock: context.clock,
      timers: context.timers,
      observer: context.observer,
    });
    this.#socket = options.openSocket({
      onFrame: data => {
        this.#lastFrameAt = context.clock.now();
        this.#conversation.receive(data);
      },
      onControlFrame: () => this.sighted(),
      onError: error => this.#broken(error),
      onClose: (code, reason) => this.#closed({ code, reason, by: 'station' }),
    });
  }

  /** When the station last gave a sign of life. */
  get lastFrameAt(): Millis {
    return this.#lastFrameAt;
  }

  get isOpen(): boolean {
    return this.#socket.isOpen;
  }

  /** Records that the connection began; resolves when that is stored, or cannot be. */
  async opened(opening: Opening): Promise<void> {
    const { protocol, remoteAddress, securityProfile, upstream } = this;
    const input = connectionOpened(this.#moment(this.openedAt), {
      protocol,
      remoteAddress,
      securityProfile,
      ...(upstream === undefined ? {} : { upstream }),
      ...opening,
    });
    // `record` closes the connection when it fails.
    await this.record(input).catch(() => {});
  }

  /** Begins the closing handshake. The first ending given is the one that is recorded. */
  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#socket.close(ending.code, ending.reason);
  }

  /** Ends without a closing handshake. */
  terminate(): void {
    this.#socket.terminate();
  }

  /** Resolves when the closing was handed to the recorder. */
  whenClosed(): Promise<void> {
    return this.#socket.whenClosed();
  }

  /** Makes a call; see `StationCalls.request`. */
  request(request: CallRequest): Promise<SettledCall> {
    return this.#conversation.request(request);
  }

  /** Asks for a message; see `Conversation.trigger`. */
  trigger(request: TriggerRequest): Promise<SettledCall> {
    return this.#conversation.trigger(request);
  }

  /** Asks for all statuses; see `Conversation.requestStatuses`. */
  requestStatuses(): Promise<SettledCall[]> {
    return this.#conversation.requestStatuses();
  }

  /** Pings; ends the connection when the last ping found no life. */
  checkLife(): void {
    if (!this.#socket.ping()) {
      this.#cut('No answer to a ping');
    }
  }

  peekSeq(): number {
    return this.#nextSeq;
  }

  takeSeq(): number {
    this.#nextSeq += 1;
    return this.#nextSeq - 1;
  }

  async record(input: RecordInput): Promise<void> {
    try {
      await this.#context.recorder.record(input);
    } catch (error) {
      this.giveUp('Evidence could not be stored', error);
      throw error;
    }
  }

  send(frame: string): void {
    if (!this.#socket.send(frame)) {
      this.#cut('The station does not read');
    }
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  sighted(): void {
    this.#lastFrameAt = this.#context.clock.now();
    this.#context.recorder.seen({
      identity: this.identity,
      at: this.#lastFrameAt,
    });
  }

  giveUp(what: string, error: unknown): void {
    // Quoted: an identity may hold anything printable.
    const station = JSON.stringify(this.identity);
    this.#context.logger.error(
      `${what}: station ${station}, connection ${this.id}`,
      toError(error),
    );
    this.end({ code: CloseCode.internalError, reason: what, by: 'protocol' });
  }

  #broken(error: Error): void {
    const { message: reason } = error;
    this.#ending ??= { code: closeCodeOf(error), reason, by: 'protocol' };
  }

  #cut(reason: string): void {
    this.#ending ??= { code: CloseCode.abnormal, reason, by: 'liveness' };
    this.#socket.terminate();
  }

  #closed(ending: Ending): void {
    this.#conversation.close();
    const input = connectionClosed(this.#moment(this.#context.clock.now()), {
      ...(this.#ending ?? ending),
      lastFrameAt: this.#lastFrameAt,
    });
    // `record` has logged it when it fails; there is nothing left to close.
    this.record(input).catch(() => {});
    this.#context.onClosed(this);
  }

  #moment(at: Millis) {
    const { identity, id: connectionId } = this;
    return { at, identity, connectionId, seq: this.takeSeq() };
  }
}
