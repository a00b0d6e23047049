import { createHash } from 'node:crypto';
import {
  EvidenceRef,
  Millis,
  Protocol,
  RecordInput,
  StationEvent,
} from '../../model';
import { ProtocolSession, ProtocolSessionOptions } from '../../protocol';
import { DemoLine } from './parseDemoLine';

const HEARTBEAT_SECONDS = 300;

/** Close codes that were not the station's doing: noticed by its silence, or our restart (RFC 6455 registry). */
const ENDED_BY: Record<number, 'liveness' | 'shutdown' | undefined> = {
  1006: 'liveness',
  1012: 'shutdown',
};
/** With what stands around it, a name of this length fits the column of connection ids. */
const NAME_LENGTH = 40;

interface DemoConnectionOptions {
  identity: string;
  createSession: (
    options: ProtocolSessionOptions & { protocol: Protocol },
  ) => ProtocolSession;
  mask: (value: string) => string;
}

/** One demo station's connections, one after the other: lines in, records out. Reads no clock. */
export class DemoConnection {
  readonly #options: DemoConnectionOptions;
  #session: ProtocolSession | null = null;
  #connectionId = '';
  #opened = 0;
  #seq = 0;
  #lastFrameAt: Millis = 0;

  constructor(options: DemoConnectionOptions) {
    this.#options = options;
  }

  take(line: DemoLine): RecordInput[] {
    switch (line.event) {
      case 'open':
        return [
          ...this.end(line.receivedAt),
          this.#open(line.receivedAt, line.protocol),
        ];
      case 'close':
        return this.#close(line.receivedAt, {
          code: line.code,
          reason: line.reason,
          by: ENDED_BY[line.code] ?? 'station',
        });
      default:
        return this.#frame(line.receivedAt, line.frame);
    }
  }

  /** We are the ones who stop listening: the file has no more to say. */
  end(at: Millis): RecordInput[] {
    return this.#close(at, { code: 1012, reason: 'demo', by: 'shutdown' });
  }

  #open(at: Millis, protocol: Protocol): RecordInput {
    const { identity, createSession, mask } = this.#options;
    this.#opened += 1;
    this.#connectionId = `demo:${shortName(identity)}:${this.#opened}`;
    this.#seq = 0;
    this.#lastFrameAt = at;
    this.#session = createSession({
      protocol,
      identity,
      connectionId: this.#connectionId,
      source: 'demo',
      mask,
      heartbeatIntervalSeconds: HEARTBEAT_SECONDS,
      createMessageId: () => `${this.#connectionId}:${this.#seq}`,
    });
    return this.#ofConnection(at, {
      type: 'connectionOpened',
      protocol,
      remoteAddress: 'demo',
      supersedes: null,
    });
  }

  #frame(at: Millis, data: string): RecordInput[] {
    if (!this.#session) {
      return [];
    }
    this.#lastFrameAt = at;
    const handled = this.#session.handle({
      seq: this.#nextSeq(),
      receivedAt: at,
      data,
    });
    return 'record' in handled ? [handled.record] : [];
  }

  #close(
    at: Millis,
    how: {
      code: number;
      reason: string;
      by: 'station' | 'liveness' | 'shutdown';
    },
  ): RecordInput[] {
    if (!this.#session) {
      return [];
    }
    this.#session = null;
    return [
      this.#ofConnection(at, {
        type: 'connectionClosed',
        lastFrameAt: this.#lastFrameAt,
        ...how,
      }),
    ];
  }

  #ofConnection(at: Millis, what: ConnectionFact): RecordInput {
    const common = {
      identity: this.#options.identity,
      connectionId: this.#connectionId,
      seq: this.#nextSeq(),
      source: 'demo',
      receivedAt: at,
    } as const;
    return {
      evidence: { kind: 'connection', ...common },
      events: [
        {
          ...common,
          reportedAt: null,
          reportedTime: null,
          retransmission: false,
          ...what,
        },
      ],
    };
  }

  #nextSeq(): EvidenceRef['seq'] {
    const seq = this.#seq;
    this.#seq += 1;
    return seq;
  }
}

/** The identity, or a hash where it is long: beginnings of long identities may be the same. */
function shortName(identity: string): string {
  return identity.length <= NAME_LENGTH
    ? identity
    : createHash('sha256').update(identity).digest('hex').slice(0, NAME_LENGTH);
}

type Without<Event> = Event extends StationEvent
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

type ConnectionFact = Without<
  Extract<StationEvent, { type: 'connectionOpened' | 'connectionClosed' }>
>;
