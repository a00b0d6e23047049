import { randomUUID } from 'node:crypto';
import { Connection } from '../transport/webSocket';
import { answerCall } from './answerCall';
import { dialectOf } from './dialects';
import { LiveEvent } from './liveEvent';
import { RpcChannel } from './RpcChannel';
import { Answer, Payload, Script } from './script';
import { Station } from './Station';
import { Timers } from './timers';

/** How long to wait for the CSMS's answer, ms. */
const ANSWER_MS = 30_000;
/** Seconds between heartbeats when nobody named an interval. */
const HEARTBEAT_SECONDS = 300;
/** How often a station looks whether a heartbeat is due, ms. */
const HEARTBEAT_CHECK_MS = 1_000;

export interface StationLinkOptions {
  station: Station;
  connection: Connection;
  timers: Timers;
  emit: (event: LiveEvent) => void;
  /** What a call of the CSMS makes the station do. */
  followUp: (script: Script) => void;
  /** The connection ended, and not by `leave`. */
  onLost: () => void;
}

/** One open connection of a live station: its calls, its answers, its heartbeats. */
export class StationLink {
  private readonly options: StationLinkOptions;
  private readonly channel: RpcChannel;
  private readonly ended = new AbortController();

  constructor(options: StationLinkOptions) {
    this.options = options;
    const { station, connection, emit } = options;
    this.channel = new RpcChannel({
      send: frame => {
        emit({ type: 'frame', direction: 'fromStation', frame });
        connection.send(frame);
      },
      answer: call => (station.silent ? null : answerCall(station, call)),
      followUp: reply => {
        if (reply.type !== 'error' && reply.then) {
          options.followUp(reply.then);
        }
      },
      answerRefused: code => emit({ type: 'answerRefused', code }),
      createId: count =>
        dialectOf(station).idsPerConnection ? String(count) : randomUUID(),
    });
  }

  /** Begins to read. */
  listen(): void {
    const { connection, emit, onLost } = this.options;
    connection.listen({
      onFrame: frame => {
        emit({ type: 'frame', direction: 'toStation', frame });
        this.channel.receive(frame);
      },
      onClose: ending => {
        emit({ type: 'disconnected', ...ending });
        if (!this.ended.signal.aborted) {
          this.end();
          onLost();
        }
      },
    });
  }

  /** Ends the connection, with or without a close frame. */
  leave(how: { closeFrame: boolean; code: number; reason: string }): void {
    this.end();
    if (how.closeFrame) {
      this.options.connection.close(how.code, how.reason);
    } else {
      this.options.connection.terminate();
    }
  }

  /** Whether anything that arrives is read; unread pings stay unanswered. */
  setReading(reading: boolean): void {
    if (reading) {
      this.options.connection.resume();
    } else {
      this.options.connection.pause();
    }
  }

  send(action: string, payload: Payload): void {
    this.channel.send(action, payload);
  }

  async call(action: string, payload: Payload): Promise<Answer> {
    const { timers, emit } = this.options;
    const answer = await this.channel.call(action, payload, signal =>
      timers.sleep(ANSWER_MS, signal),
    );
    if (answer.type === 'answered') {
      emit({ type: 'answered', action });
    } else if (answer.type === 'refused') {
      emit({ type: 'refused', action, code: answer.code });
    }
    return answer;
  }

  /** Heartbeats and measurements until the end. A boot or the CSMS may change the interval (OCPP 1.6 §4.6). */
  async beat(): Promise<void> {
    const { station, timers } = this.options;
    const { signal } = this.ended;
    const dialect = dialectOf(station);
    let last = timers.now();
    while (!signal.aborted) {
      await timers.sleep(HEARTBEAT_CHECK_MS, signal);
      const seconds = dialect.heartbeatSeconds(station) || HEARTBEAT_SECONDS;
      const isDue = timers.now() - last >= seconds * 1000;
      if (isDue && !signal.aborted && station.reachable) {
        last = timers.now();
        await this.call('Heartbeat', {});
      }
      if (station.accepted && !signal.aborted && station.reachable) {
        this.options.followUp(dialect.measured(station));
      }
    }
  }

  private end(): void {
    this.ended.abort();
    this.channel.close();
  }
}
