import { Random, createRandom, wholeBetween } from '../random';
import { StationProfile } from '../scenario/profile';
import { HistoryEvent, HistoryLine } from '../transport/jsonl';
import { AcceptingCsms } from './AcceptingCsms';
import { answerCall } from './answerCall';
import { dialectOf } from './dialects';
import { Action, Answer, Payload, Script } from './script';
import { Station } from './Station';

/** Types of OCPP-J messages. */
const CALL = 2;
const CALLRESULT = 3;
const SEND = 6;

/** How long a frame is under way, ms. */
const LATENCY = { min: 30, max: 450 };

export interface PastOptions {
  identity: string;
  profile: StationProfile;
  seed: number;
  /** Milliseconds since the epoch; the script begins here. */
  from: number;
  /** Nothing is received from here on. */
  until: number;
  script: (station: Station) => Script;
  /** Code of the close that ends a connection which is still open: 1012, as of a CSMS that restarts, unless the station vanished. */
  finalCloseCode?: number;
  /** The CSMS asks for the configuration after each boot and change of it. Default: false. */
  readsConfiguration?: boolean;
}

/** The clock, the socket and the CSMS of a past that is being made up. */
class Past {
  readonly station: Station;
  now: number;
  private readonly random: Random;
  private readonly csms = new AcceptingCsms();
  private readonly lines: HistoryLine[] = [];
  private lastReceived: number;
  private calls = 0;
  private asked = 0;
  private isReading = false;

  constructor(private readonly options: PastOptions) {
    this.random = createRandom(options.seed);
    this.now = options.from;
    this.lastReceived = options.from - 1;
    this.station = new Station({
      identity: options.identity,
      profile: options.profile,
      random: this.random,
      now: () => this.now,
    });
  }

  perform(action: Action): Answer {
    switch (action.type) {
      case 'wait':
        this.now += action.ms;
        return { type: 'done' };
      case 'connect':
        this.connect();
        return { type: 'done' };
      case 'disconnect':
        this.disconnect(action);
        return { type: 'done' };
      case 'silence':
        return { type: 'done' };
      case 'call':
        return this.call(action.action, action.payload);
      case 'send':
        this.send(SEND, action.action, action.payload);
        return { type: 'done' };
      case 'configured':
        this.readConfiguration();
        return { type: 'done' };
      default:
        return action satisfies never;
    }
  }

  /** What was received before the end; an open connection is closed there. */
  closedLines(): HistoryLine[] {
    const { identity, until, finalCloseCode: code = 1012 } = this.options;
    const end = new Date(until).toISOString();
    const lines = this.lines.filter(line => line.receivedAt < end);
    const last = lines.findLast(line => line.event !== 'frame');
    if (last?.event === 'open') {
      const reason = code === 1006 ? '' : 'end of the simulated past';
      lines.push({ receivedAt: end, identity, event: 'close', code, reason });
    }
    return lines;
  }

  private connect(): void {
    if (!this.station.online) {
      this.station.online = true;
      this.add({
        event: 'open',
        protocol: dialectOf(this.station).subprotocol,
      });
    }
  }

  private disconnect(action: Extract<Action, { type: 'disconnect' }>): void {
    if (this.station.online) {
      this.station.online = false;
      this.add({
        event: 'close',
        code: action.closeFrame ? action.code : 1006,
        reason: action.closeFrame ? action.reason : '',
      });
    }
  }

  private call(action: string, payload: Payload): Answer {
    this.send(CALL, action, payload);
    if (action === 'BootNotification') {
      this.readConfiguration();
    }
    const payload = this.csms.answer(action, this.lastReceived);
    return { type: 'answered', payload };
  }

  /** The CSMS asks for all keys, or for the full inventory. */
  private readConfiguration(): void {
    const { readsConfiguration } = this.options;
    if (!readsConfiguration || !this.station.online || this.isReading) {
      return;
    }
    this.isReading = true;
    this.asked += 1;
    const call =
      this.station.profile.ocpp === '1.6'
        ? { action: 'GetConfiguration', payload: {} }
        : {
            action: 'GetBaseReport',
            payload: { requestId: this.asked, reportBase: 'FullInventory' },
          };
    const id = `csms-${this.asked}`;
    this.frame('toStation', [CALL, id, call.action, call.payload]);
    const reply = answerCall(this.station, call);
    if (reply.type === 'result') {
      this.frame('fromStation', [CALLRESULT, id, reply.payload]);
      let next = reply.then?.next({ type: 'done' });
      while (reply.then && next && !next.done) {
        next = reply.then.next(this.perform(next.value));
      }
    }
    this.isReading = false;
  }

  private send(type: number, action: string, payload: Payload): void {
    this.calls += 1;
    const id = `${this.options.identity.slice(0, 24)}-${this.calls}`;
    this.frame('fromStation', [type, id, action, payload]);
  }

  private frame(
    direction: 'fromStation' | 'toStation',
    message: unknown[],
  ): void {
    this.add({ event: 'frame', direction, frame: JSON.stringify(message) });
  }

  /** Frames arrive a little after they were sent, and one after the other. */
  private add(event: HistoryEvent): void {
    const latency = wholeBetween(this.random, LATENCY);
    this.lastReceived = Math.max(this.now + latency, this.lastReceived + 1);
    const receivedAt = new Date(this.lastReceived).toISOString();
    const { identity } = this.options;
    this.lines.push({ receivedAt, identity, ...event });
  }
}

/**
 * Plays a script at once, in a time of its own, against a CSMS that accepts everything.
 * The same options give the same lines.
 */
export function playPast(options: PastOptions): HistoryLine[] {
  const past = new Past(options);
  const script = options.script(past.station);
  let next = script.next({ type: 'done' });
  while (!next.done && past.now < options.until) {
    next = script.next(past.perform(next.value));
  }
  return past.closedLines();
}
