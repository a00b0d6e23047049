import { EvidenceSource, Millis, RecordInput, StationEvent } from '../../model';
import { HandledFrame, ReplaySession } from '../../protocol';

export interface ReplayedConnectionOptions {
  identity: string;
  /** At most 64 characters, and never that of another connection. */
  connectionId: string;
  source: EvidenceSource;
  session: ReplaySession;
  /** Where it goes on: the number of the next record. Default: 0. */
  seq?: number;
  /** When the station last said something. Default: never. */
  lastFrameAt?: Millis;
}

/**
 * A connection of the past: what happened on it goes in, with the times of then, and what a socket would
 * have left as evidence comes out. Reads no clock.
 */
export class ReplayedConnection {
  readonly #options: ReplayedConnectionOptions;
  #seq: number;
  #lastFrameAt: Millis;

  constructor(options: ReplayedConnectionOptions) {
    this.#options = options;
    this.#seq = options.seq ?? 0;
    this.#lastFrameAt = options.lastFrameAt ?? 0;
  }

  get seq(): number {
    return this.#seq;
  }

  get lastFrameAt(): Millis {
    return this.#lastFrameAt;
  }

  /** A frame from the station. */
  received(receivedAt: Millis, data: string | Uint8Array): HandledFrame {
    this.#lastFrameAt = receivedAt;
    return this.#options.session.handle({
      seq: this.nextSeq(),
      receivedAt,
      data,
    });
  }

  /** A frame to the station. */
  sent(receivedAt: Millis, data: string | Uint8Array): RecordInput | null {
    return this.#options.session.sent({
      seq: this.nextSeq(),
      receivedAt,
      data,
    });
  }

  /** The socket was accepted. */
  opened(
    at: Millis,
    how: Omit<FactOf<'connectionOpened'>, 'type'>,
  ): RecordInput {
    this.#lastFrameAt = at;
    return this.fact(at, { type: 'connectionOpened', ...how });
  }

  /** The socket ended; `lastFrameAt` is known here. */
  closed(
    at: Millis,
    how: Omit<FactOf<'connectionClosed'>, 'type' | 'lastFrameAt'>,
  ): RecordInput {
    return this.fact(at, {
      type: 'connectionClosed',
      lastFrameAt: this.#lastFrameAt,
      ...how,
    });
  }

  /** What only the listener saw. */
  fact(receivedAt: Millis, fact: ListenerFact): RecordInput {
    const { identity, connectionId, source } = this.#options;
    const common = {
      identity,
      connectionId,
      seq: this.nextSeq(),
      source,
      receivedAt,
    };
    const isOfConnection =
      fact.type === 'connectionOpened' || fact.type === 'connectionClosed';
    return {
      evidence: { kind: isOfConnection ? 'connection' : 'listener', ...common },
      events: [
        {
          ...common,
          reportedAt: null,
          reportedTime: null,
          retransmission: false,
          ...fact,
        },
      ],
    };
  }

  /** The number of a record that somebody else makes. */
  nextSeq(): number {
    const seq = this.#seq;
    this.#seq += 1;
    return seq;
  }
}

type OwnFields<Event> = Event extends StationEvent
  ? Omit<
      Event,
      | 'identity'
      | 'connectionId'
      | 'seq'
      | 'source'
      | 'receivedAt'
      | 'reportedAt'
      | 'reportedTime'
      | 'retransmission'
    >
  : never;

type FactOf<Type extends StationEvent['type']> = OwnFields<
  Extract<StationEvent, { type: Type }>
>;

/** Evidence without a frame: what the listener saw or did itself. */
export type ListenerFact = FactOf<
  | 'connectionOpened'
  | 'connectionClosed'
  | 'listenerGap'
  | 'listenerSecurity'
  | 'evidenceLost'
>;
