import { createHash } from 'node:crypto';
import { Millis, Protocol, RecordInput } from '../../model';
import { ProtocolSessionOptions, ReplaySession } from '../../protocol';
import { ReplayedConnection } from '../replay';
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
  ) => ReplaySession;
  mask: (value: string) => string;
}

/** One demo station's connections, one after the other: lines in, records out. Reads no clock. */
export class DemoConnection {
  readonly #options: DemoConnectionOptions;
  #connection: ReplayedConnection | null = null;
  #opened = 0;

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
        return line.direction === 'toStation'
          ? this.#sent(line.receivedAt, line.frame)
          : this.#frame(line.receivedAt, line.frame);
    }
  }

  /** We are the ones who stop listening: the file has no more to say. */
  end(at: Millis): RecordInput[] {
    return this.#close(at, { code: 1012, reason: 'demo', by: 'shutdown' });
  }

  #open(at: Millis, protocol: Protocol): RecordInput {
    const { identity, createSession, mask } = this.#options;
    this.#opened += 1;
    const connectionId = `demo:${shortName(identity)}:${this.#opened}`;
    const connection: ReplayedConnection = new ReplayedConnection({
      identity,
      connectionId,
      source: 'demo',
      session: createSession({
        protocol,
        identity,
        connectionId,
        source: 'demo',
        mask,
        heartbeatIntervalSeconds: HEARTBEAT_SECONDS,
        createMessageId: () => `${connectionId}:${connection.seq}`,
      }),
    });
    this.#connection = connection;
    return connection.opened(at, {
      protocol,
      remoteAddress: 'demo',
      supersedes: null,
    });
  }

  #frame(at: Millis, data: string): RecordInput[] {
    const handled = this.#connection?.received(at, data);
    return handled && 'record' in handled ? [handled.record] : [];
  }

  #sent(at: Millis, data: string): RecordInput[] {
    const record = this.#connection?.sent(at, data);
    return record ? [record] : [];
  }

  #close(
    at: Millis,
    how: Parameters<ReplayedConnection['closed']>[1],
  ): RecordInput[] {
    const connection = this.#connection;
    this.#connection = null;
    return connection ? [connection.closed(at, how)] : [];
  }
}

/** The identity, or a hash where it is long: beginnings of long identities may be the same. */
function shortName(identity: string): string {
  return identity.length <= NAME_LENGTH
    ? identity
    : createHash('sha256').update(identity).digest('hex').slice(0, NAME_LENGTH);
}
