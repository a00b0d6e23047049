import {
  ChargingSession,
  Clock,
  eventRefOf,
  Millis,
  SessionEdge,
} from '../../model';
import {
  answeredTransactionId,
  deriveSessions,
  registerOf,
} from '../../sessions';
import { SessionQueries, StoredSessionEdge } from '../../store/queries';

/** So far before and after a range the other end of a session is looked for. */
const AROUND: Millis = 7 * 24 * 60 * 60 * 1000;
/** Of more messages the newest are read: ten years of a busy connector. */
const MOST_EDGES = 20_000;

interface SessionReaderOptions {
  queries: SessionQueries;
  clock: Clock;
  /** Messages that one answer is made of, at most. */
  most?: number;
}

/** The sessions of a station, made of its messages whenever they are asked for. */
export class SessionReader {
  readonly #options: SessionReaderOptions;

  private constructor(options: SessionReaderOptions) {
    this.#options = options;
  }

  static create(options: SessionReaderOptions): SessionReader {
    return new SessionReader(options);
  }

  /** Those of which any moment lies in the range, in order of their beginnings; `isComplete` unless they were too many. */
  async read(range: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<{ sessions: ChargingSession[]; isComplete: boolean }> {
    const { queries, clock, most = MOST_EDGES } = this.#options;
    const { identity, from, to } = range;
    const now = clock.now();
    const around = { identity, from: from - AROUND, to: to + AROUND };
    const edges: SessionEdge[] = [];
    let isComplete = true;
    for await (const page of queries.readEdges(around)) {
      edges.push(...page.filter(isNew).map(toEdge));
      if (edges.length > most) {
        isComplete = false;
        break;
      }
    }
    const sessions = deriveSessions(edges, { isToday: around.to > now });
    return {
      sessions: sessions.filter(
        session => session.from < to && (session.to ?? to) >= from,
      ),
      isComplete,
    };
  }
}

/** What a station sends again because it had no answer tells nothing new. */
function isNew({ event }: StoredSessionEdge): boolean {
  return !event.retransmission;
}

function toEdge({ event, frame, answer }: StoredSessionEdge): SessionEdge {
  const type = event.type === 'transactionStarted' ? 'start' : 'stop';
  return {
    type,
    identity: event.identity,
    ref: eventRefOf(event),
    source: event.source,
    receivedAt: event.receivedAt,
    reportedTime: event.reportedTime,
    transactionId: event.transactionId ?? answeredTransactionId(answer),
    evseId: event.evseId,
    connectorId: event.connectorId,
    reason: event.reason,
    register: registerOf(frame, type),
  };
}
