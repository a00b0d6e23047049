import { Millis, Protocol, RecordInput } from '../../model';
import {
  Mask,
  maskText,
  ProtocolSessionOptions,
  ReplaySession,
  SessionMemory,
} from '../../protocol';
import { ReplayedConnection } from '../replay';
import { ImportedFact, ImportedFrame, ImportItem } from './importLine';
import { messageIdOf, readAnswer, withAnswer } from './loggedAnswer';
import { statusRecord } from './statusRecord';

const HEARTBEAT_SECONDS = 300;
/** Stations give up on an answer after a minute at most. */
const LATEST_ANSWER: Millis = 60_000;
/** Records of a station that wait for the answer of the first of them. */
const MOST_WAITING = 16;
/** Connections of a station that may be open at once: a new one and those that it replaced. */
const MOST_CONNECTIONS = 8;

/** A record on its way. */
export interface Waiting {
  /** Null of a heartbeat, which is not kept. */
  record: RecordInput | null;
  at: Millis;
  connection: string;
  /** Of a call that has no answer yet; null once nothing is waited for. */
  awaited: string | null;
}

interface ConnectionState {
  /** As the log calls it. */
  name: string;
  number: number;
  protocol: Protocol;
  seq: number;
  lastFrameAt: Millis;
  lastAt: Millis;
  /** Whether something of it was new; else there is nothing to end. */
  isNew: boolean;
}

/** What an intake is continued from, JSON-serialisable. Holds masked frames only. */
export interface IntakeState {
  /** Whether something of the station was not known before. */
  isNew: boolean;
  connections: ConnectionState[];
  waiting: Waiting[];
}

export interface StationIntakeOptions {
  identity: string;
  importId: string;
  state: IntakeState | null;
  createSession: (
    options: ProtocolSessionOptions & { protocol: Protocol },
  ) => ReplaySession;
  mask: Mask;
  /** Numbers the connections of an import. */
  nextNumber: () => number;
}

/**
 * What a log says of one station becomes records, in the log's order. A call and the answer that the log has
 * for it are one record, so a call holds up what follows it until its answer came or cannot be expected
 * any more.
 */
export class StationIntake {
  readonly #options: StationIntakeOptions;
  readonly #memory = new SessionMemory({ accepted: true });
  readonly #replays = new Map<number, ReplayedConnection>();
  #connections: ConnectionState[];
  #waiting: Waiting[];
  #isNew: boolean;

  constructor(options: StationIntakeOptions) {
    this.#options = options;
    this.#connections = options.state?.connections ?? [];
    this.#waiting = options.state?.waiting ?? [];
    this.#isNew = options.state?.isNew ?? false;
  }

  state(): IntakeState {
    return {
      isNew: this.#isNew,
      connections: this.#connections,
      waiting: this.#waiting,
    };
  }

  /** The records that are complete with this item. */
  take(item: ImportItem): Waiting[] {
    this.#add(item);
    this.#waiting.forEach((entry, index) => {
      const isTooMany = this.#waiting.length - index > MOST_WAITING;
      if (isTooMany || item.at - entry.at > LATEST_ANSWER) {
        entry.awaited = null;
      }
    });
    return this.#complete();
  }

  /** The log has no more to say of the station: what waits, and then that nobody looked any longer. */
  end(): Waiting[] {
    const rest = this.#waiting;
    this.#waiting = [];
    return rest.map(entry => ({ ...entry, awaited: null }));
  }

  /** After {@link end}: the ends of connections of which something was new. */
  close(): RecordInput[] {
    const open = this.#connections.filter(({ isNew }) => isNew);
    this.#connections = [];
    return open.map(state =>
      this.#replayOf(state).closed(state.lastAt, {
        code: 1012,
        reason: 'end of the import',
        by: 'shutdown',
      }),
    );
  }

  /** Something of this connection was not known before. */
  noteNew(connectionId: string): void {
    this.#isNew = true;
    const state = this.#connections.find(
      ({ number }) => this.#idOf(number) === connectionId,
    );
    if (state) {
      state.isNew = true;
    }
  }

  #complete(): Waiting[] {
    const first = this.#waiting.findIndex(({ awaited }) => awaited !== null);
    return this.#waiting.splice(0, first < 0 ? this.#waiting.length : first);
  }

  #add(item: ImportItem): void {
    switch (item.kind) {
      case 'fact':
        this.#addFact(item);
        break;
      case 'status': {
        const state = this.#stateOf(item);
        const seq = this.#replayOf(state).nextSeq();
        const ref = { connectionId: this.#idOf(state.number), seq };
        const { mask } = this.#options;
        this.#push(item, statusRecord(item, { ref, mask }));
        state.lastFrameAt = item.at;
        this.#note(state, item.at);
        break;
      }
      default:
        this.#addFrame(item);
    }
  }

  #addFact(item: ImportedFact): void {
    const { fact, at } = item;
    if (fact.type === 'connectionOpened') {
      this.#forget(item.connection);
    }
    const state = this.#stateOf(item);
    const replay = this.#replayOf(state);
    if (fact.type === 'connectionOpened') {
      const { type: _, ...how } = fact;
      this.#push(item, replay.opened(at, how));
    } else {
      this.#push(item, replay.fact(at, fact));
    }
    this.#note(state, at);
    if (fact.type !== 'connectionOpened') {
      // Nothing follows a closing; gaps and refusals are on no connection of the station.
      this.#forget(item.connection);
    }
  }

  #addFrame(item: ImportedFrame): void {
    const data = dataOf(item);
    const state = this.#stateOf(item);
    const replay = this.#replayOf(state);
    if (item.direction === 'toStation') {
      if (!this.#answer(item)) {
        const sent = replay.sent(item.at, data);
        if (sent) {
          this.#push(item, sent);
        }
      }
    } else {
      const handled = replay.received(item.at, data);
      if (handled.reply === 'now') {
        const raw = maskText(item.raw, this.#options.mask);
        this.#push(item, null, messageIdOf(raw));
      } else if (handled.reply === 'afterCommit') {
        const record = withAnswer(handled.record, null);
        const { evidence } = record;
        const id = evidence.kind === 'frame' ? evidence.messageId : null;
        this.#push(item, record, id);
      } else if (handled.reply === 'none') {
        this.#push(item, handled.record);
      }
    }
    this.#note(state, item.at);
  }

  /** Gives the answer to its call: the last one with its id that has none. */
  #answer(item: ImportedFrame): boolean {
    const raw = maskText(item.raw, this.#options.mask);
    const answer = readAnswer(raw);
    const call =
      answer &&
      this.#waiting.findLast(
        ({ awaited, connection }) =>
          awaited === answer.messageId && connection === item.connection,
      );
    if (!call) {
      return false;
    }
    call.awaited = null;
    call.record &&= withAnswer(call.record, { raw, result: answer.result });
    return true;
  }

  #push(
    { at, connection }: ImportItem,
    record: RecordInput | null,
    awaited: string | null = null,
  ): void {
    this.#waiting.push({ record, at, connection, awaited });
  }

  #stateOf(item: ImportItem): ConnectionState {
    const known = this.#connections.find(
      ({ name }) => name === item.connection,
    );
    if (known) {
      return known;
    }
    const state: ConnectionState = {
      name: item.connection,
      number: this.#options.nextNumber(),
      protocol: item.protocol,
      seq: 0,
      lastFrameAt: item.at,
      lastAt: item.at,
      isNew: false,
    };
    this.#connections.push(state);
    if (this.#connections.length > MOST_CONNECTIONS) {
      this.#forget(this.#connections[0].name);
    }
    return state;
  }

  #replayOf(state: ConnectionState): ReplayedConnection {
    const known = this.#replays.get(state.number);
    if (known) {
      return known;
    }
    const { identity, createSession, mask } = this.#options;
    const connectionId = this.#idOf(state.number);
    const replay: ReplayedConnection = new ReplayedConnection({
      identity,
      connectionId,
      source: 'import',
      seq: state.seq,
      lastFrameAt: state.lastFrameAt,
      session: createSession({
        identity,
        connectionId,
        source: 'import',
        protocol: state.protocol,
        mask,
        heartbeatIntervalSeconds: HEARTBEAT_SECONDS,
        createMessageId: () => `${connectionId}:${replay.seq}`,
        memory: this.#memory,
      }),
    });
    this.#replays.set(state.number, replay);
    return replay;
  }

  #note(state: ConnectionState, at: Millis): void {
    const replay = this.#replayOf(state);
    state.seq = replay.seq;
    state.lastFrameAt = Math.max(state.lastFrameAt, replay.lastFrameAt);
    state.lastAt = Math.max(state.lastAt, at);
  }

  #forget(name: string): void {
    const state = this.#connections.find(it => it.name === name);
    if (state) {
      this.#connections = this.#connections.filter(it => it !== state);
      this.#replays.delete(state.number);
    }
  }

  #idOf(number: number): string {
    return `import:${this.#options.importId}:${number}`;
  }
}

/** Binary frames, and texts that no database keeps as such, are base64 in a trace. */
function dataOf({ raw, encoding }: ImportedFrame): string | Uint8Array {
  return encoding === 'text' ? raw : Buffer.from(raw, 'base64');
}
