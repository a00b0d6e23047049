import {
  Clock,
  ListenerObserver,
  Millis,
  RecordInput,
  StationEvent,
} from '../model';
import {
  HandledFrame,
  ProtocolSession,
  SettledCall,
  TriggerRequest,
} from '../protocol';
import { Channel } from './channel';
import { CallRequest, StationCalls } from './stationCalls';
import { Cancel, Timers } from './timers';

/** Frames received and not committed, beyond which the socket is not read. */
const MAX_PENDING_FRAMES = 32;
/** How long a booted station has to report by itself before we ask. */
const STATUS_GRACE: Millis = 2000;
/**
 * How long a station that came back without a boot has. It need not report what has not changed
 * (OCPP-J 1.6 §5.4), but after an absence we would rather know than assume.
 */
const RECONNECT_GRACE: Millis = 8000;

/** The only call that is answered without a record. */
const HEARTBEAT = 'Heartbeat';

type Recordable = Extract<HandledFrame, { reply: 'afterCommit' | 'none' }>;

/** OCPP over one connection: takes the station's frames, answers what is stored, makes our calls. */
export class Conversation {
  readonly #session: ProtocolSession;
  readonly #channel: Channel;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #observer: ListenerObserver | undefined;
  readonly #calls: StationCalls;
  #pendingFrames = 0;
  /** Calls of the station whose answer has not left, and when the last one came. */
  #openCalls = 0;
  #lastCallAt: Millis = 0;
  #cancelStatusRequest: Cancel | undefined;

  constructor(options: {
    session: ProtocolSession;
    channel: Channel;
    clock: Clock;
    timers: Timers;
    observer?: ListenerObserver;
  }) {
    this.#session = options.session;
    this.#channel = options.channel;
    this.#clock = options.clock;
    this.#timers = options.timers;
    this.#observer = options.observer;
    this.#calls = new StationCalls(options);
    this.#expectStatuses(RECONNECT_GRACE);
  }

  /** Takes one frame. The time of this call is its receive time. */
  receive(data: string | Uint8Array): void {
    const handled = this.#handle(data);
    if (!handled) {
      return;
    }
    switch (handled.reply) {
      case 'ignore':
        this.#channel.sighted();
        break;
      case 'now':
        this.#answerNow(handled.answer);
        break;
      case 'beforeCommit':
        this.#answerNow(handled.answer);
        this.#take({ reply: 'none', record: handled.record, settled: null });
        break;
      default:
        this.#observer?.frame('fromStation', actionOf(handled.record));
        this.#take(handled);
    }
  }

  /** See {@link StationCalls.request}. */
  request(request: CallRequest): Promise<SettledCall> {
    return this.#calls.request(request);
  }

  /** Asks for the status of all connectors, one call after the other; throws like `request`. */
  async requestStatuses(): Promise<SettledCall[]> {
    const settled: SettledCall[] = [];
    for (const request of this.#session.statusRequests()) {
      settled.push(await this.#ask(request));
    }
    return settled;
  }

  /** Asks for a message; throws like `request`. */
  async trigger(request: TriggerRequest): Promise<SettledCall> {
    return this.#ask(this.#session.trigger(request));
  }

  /** The connection ended. */
  close(): void {
    this.#cancelStatusRequest?.();
    this.#calls.close();
  }

  /** Asks once more, and otherwise, where the station does not know the call. */
  async #ask(call: CallRequest): Promise<SettledCall> {
    const settled = await this.request(call);
    const other = this.#session.instead(call, settled);
    return other ? this.request(other) : settled;
  }

  #handle(data: string | Uint8Array): HandledFrame | undefined {
    try {
      return this.#session.handle({
        seq: this.#channel.peekSeq(),
        receivedAt: this.#clock.now(),
        data,
        openCallAt: this.#openCalls > 0 ? this.#lastCallAt : undefined,
      });
    } catch (error) {
      this.#channel.giveUp('A frame could not be handled', error);
      return undefined;
    }
  }

  #answerNow(answer: string): void {
    this.#channel.sighted();
    this.#observer?.frame('fromStation', HEARTBEAT);
    this.#channel.send(answer);
    this.#observer?.frame('toStation', HEARTBEAT);
  }

  #take(handled: Recordable): void {
    this.#channel.takeSeq();
    // `record` has closed the connection when it failed, so that the station sends again.
    this.#commit(handled).catch(() => {});
  }

  /** Answered means stored: nothing is answered or handed on before its record is committed. */
  async #commit(handled: Recordable): Promise<void> {
    this.#pendingFrames += 1;
    if (this.#pendingFrames === MAX_PENDING_FRAMES) {
      this.#channel.pause();
    }
    try {
      if (handled.reply === 'afterCommit') {
        await this.#answer(handled);
      } else {
        await this.#channel.record(handled.record);
        this.#calls.settle(handled.settled);
      }
    } finally {
      this.#pendingFrames -= 1;
      if (this.#pendingFrames === MAX_PENDING_FRAMES / 2) {
        this.#channel.resume();
      }
    }
  }

  async #answer(
    handled: Extract<Recordable, { reply: 'afterCommit' }>,
  ): Promise<void> {
    const { record, answer, followUp } = handled;
    if (record.events.some(isStatus)) {
      // The station reports by itself.
      this.#cancelStatusRequest?.();
    }
    const isOpen = isCall(record);
    if (isOpen) {
      this.#openCalls += 1;
      this.#lastCallAt = record.evidence.receivedAt;
    }
    try {
      await this.#channel.record(record);
    } catch (error) {
      this.#observer?.callUnanswered();
      throw error;
    } finally {
      this.#openCalls -= isOpen ? 1 : 0;
    }
    this.#channel.send(answer);
    this.#observer?.frame('toStation', actionOf(record));
    if (followUp === 'requestStatuses') {
      this.#expectStatuses(STATUS_GRACE);
    }
  }

  #expectStatuses(grace: Millis): void {
    this.#cancelStatusRequest?.();
    this.#cancelStatusRequest = this.#timers.after(grace, () => {
      // A station that cannot answer has told us nothing; the call itself is recorded.
      this.requestStatuses().catch(() => {});
    });
  }
}

/** What cannot be read is answered too, and is no call. */
function isCall({ evidence }: RecordInput): boolean {
  return evidence.kind === 'frame' && evidence.messageKind === 'call';
}

function actionOf({ evidence }: RecordInput): string | null {
  return evidence.kind === 'frame' ? evidence.action : null;
}

/** 2.x may report the state of a connector as a variable of it instead (2.0.1 errata 2023-06, G01). */
function isStatus(event: StationEvent): boolean {
  return (
    event.type === 'status' ||
    (event.type === 'variable' && event.variable.name === 'AvailabilityState')
  );
}
