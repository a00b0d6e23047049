import {
  connectionClosed,
  connectionOpened,
} from '../listener/connectionEvidence';
import { Millis, RecordInput, StationEvent } from '../model';
import { createProtocolSession, ProtocolSession } from '../protocol';

/** 2026-03-01T00:00:00Z, when every life begins. */
export const START = Date.UTC(2026, 2, 1);

/** Something handed to the recorder. */
export interface Moment {
  input: RecordInput;
  /** Until when `advance` may have been called before: to now, but never into a time when nobody was there. */
  advanceTo: Millis;
}

/** What happens next to one station, or to all of them. */
export type Step =
  | { type: 'open' | 'again' | 'ask' | 'read' | 'restart' }
  | { type: 'close'; by: 'station' | 'liveness' | 'superseded' | 'shutdown' }
  | { type: 'data'; data: string | Uint8Array }
  | { type: 'call'; action: string; payload: object; lag: number | null };

const CALLS = {
  ask: {
    action: 'TriggerMessage',
    payload: { requestedMessage: 'StatusNotification' },
  },
  read: { action: 'GetConfiguration', payload: {} },
};

/** One connection, and what it heard last. */
class Socket {
  lastData: string | Uint8Array = '[2,"first","Heartbeat",{}]';
  #seq = -1;

  constructor(
    readonly identity: string,
    readonly connectionId: string,
    readonly session: ProtocolSession,
    public lastFrameAt: Millis,
  ) {}

  readonly nextSeq = () => {
    this.#seq += 1;
    return this.#seq;
  };
}

/** A listener with real protocol sessions and without sockets: steps in, evidence out. */
export class PretendListener {
  readonly moments: Moment[] = [];
  readonly #sockets = new Map<string, Socket>();
  readonly #known = new Set<string>();
  #now = START;
  #ids = 0;

  take(step: { identity: string; pause: Millis; what: Step }): void {
    const { identity, pause, what } = step;
    const before = this.#now;
    this.#now += pause;
    if (what.type === 'restart') {
      this.#restart(before);
      return;
    }
    const socket = this.#sockets.get(identity);
    if (!socket || what.type === 'open') {
      this.#open(identity);
    } else if (what.type === 'close') {
      this.#sockets.delete(identity);
      const facts = { code: 1006, reason: '', lastFrameAt: socket.lastFrameAt };
      this.#add(
        connectionClosed(this.#moment(socket), { ...facts, by: what.by }),
      );
    } else {
      this.#speak(socket, what);
    }
  }

  #open(identity: string): void {
    const connectionId = `c${this.#nextId()}`;
    const session = createProtocolSession({
      protocol: 'ocpp1.6',
      identity,
      connectionId,
      source: 'live',
      mask: value => `masked:${value.length}`,
      heartbeatIntervalSeconds: 300,
      createMessageId: () => `own-${this.#nextId()}`,
    });
    const supersedes = this.#sockets.get(identity)?.connectionId ?? null;
    const socket = new Socket(identity, connectionId, session, this.#now);
    this.#sockets.set(identity, socket);
    this.#known.add(identity);
    this.#add(
      connectionOpened(this.#moment(socket), {
        protocol: 'ocpp1.6',
        remoteAddress: '192.0.2.1',
        supersedes,
      }),
    );
  }

  #speak(socket: Socket, what: Exclude<Step, { type: 'close' }>): void {
    const at = this.#now;
    if (what.type === 'ask' || what.type === 'read') {
      const seq = socket.nextSeq();
      const request = { seq, at, ...CALLS[what.type] };
      const call = socket.session.call(request);
      this.#add(call.record);
      socket.lastData = JSON.stringify([3, call.messageId, {}]);
    } else if (what.type === 'data') {
      socket.lastData = what.data;
    } else if (what.type === 'call') {
      const timestamp =
        what.lag === null ? {} : { timestamp: new Date(at - what.lag) };
      const payload = { ...what.payload, ...timestamp };
      const message = [2, `m${this.#nextId()}`, what.action, payload];
      socket.lastData = JSON.stringify(message);
    }
    const input = { seq: socket.nextSeq(), receivedAt: at };
    const handled = socket.session.handle({ ...input, data: socket.lastData });
    socket.lastFrameAt = at;
    if ('record' in handled) {
      this.#add(handled.record);
    }
  }

  /** Killed, and there again after the pause. */
  #restart(from: Millis): void {
    this.#sockets.clear();
    const connectionId = `run:${this.#nextId()}`;
    [...this.#known].forEach((identity, seq) => {
      const source = 'live' as const;
      const receivedAt = this.#now;
      const base = { identity, connectionId, seq, source, receivedAt };
      const gap: StationEvent = {
        ...base,
        type: 'listenerGap',
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        from,
        to: receivedAt,
      };
      const evidence = { kind: 'listener' as const, ...base };
      this.moments.push({
        input: { evidence, events: [gap] },
        advanceTo: from,
      });
    });
  }

  #add(input: RecordInput): void {
    this.moments.push({ input, advanceTo: this.#now });
  }

  #moment({ identity, connectionId, nextSeq }: Socket) {
    return { identity, connectionId, seq: nextSeq(), at: this.#now };
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }
}
