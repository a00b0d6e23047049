import {
  OpenConnection,
  openWebSocket,
  stationUrl,
} from '../transport/webSocket';
import { Credentials } from '../transport/security';
import { backOff } from './backOff';
import { dialectOf } from './dialects';
import { LiveEvent } from './liveEvent';
import { Action, Answer, Script } from './script';
import { Station } from './Station';
import { StationLink } from './StationLink';
import { resume } from './steps/link';
import { Timers, systemTimers } from './timers';

/** How a connection ends that nobody wants any more. */
const ENDED = { closeFrame: true, code: 1000, reason: 'simulation ended' };

export interface LiveStationOptions {
  station: Station;
  /** Base URL, for example `ws://localhost:9220/ocpp`. */
  url: string;
  /** What it proves itself with at first; the CSMS may change the password. */
  credentials?: Credentials;
  /** How much faster the scenario's waits pass; clocks and heartbeats are not touched. Default: 1. */
  speed?: number;
  onEvent?: (event: LiveEvent) => void;
  timers?: Timers;
  openConnection?: OpenConnection;
}

/** Plays scripts over a real socket and keeps it open. */
export class LiveStation {
  private readonly station: Station;
  private readonly options: LiveStationOptions;
  private readonly timers: Timers;
  private readonly stopped = new AbortController();
  private link: StationLink | null = null;
  private connecting: Promise<void> | null = null;
  /** The scenario wants a connection, so a lost one is sought again. */
  private wanted = false;

  constructor(options: LiveStationOptions) {
    this.options = options;
    this.station = options.station;
    this.station.password = options.credentials?.password;
    this.timers = options.timers ?? systemTimers;
  }

  /** Plays a script to its end, or until `stop`. */
  async run(script: Script): Promise<void> {
    let next = script.next({ type: 'done' });
    while (!next.done && !this.stopped.signal.aborted) {
      next = script.next(await this.perform(next.value));
    }
  }

  /** Ends with a close frame; a running script does nothing more. */
  stop(): void {
    this.stopped.abort();
    this.disconnect(ENDED);
  }

  /** Resolves when `stop` was called. */
  untilStopped(): Promise<void> {
    const { signal } = this.stopped;
    return new Promise(resolve => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private async perform(action: Action): Promise<Answer> {
    switch (action.type) {
      case 'wait':
        await this.timers.sleep(
          action.ms / (this.options.speed ?? 1),
          this.stopped.signal,
        );
        return { type: 'done' };
      case 'connect':
        await this.connect();
        return { type: 'done' };
      case 'disconnect':
        this.disconnect(action);
        return { type: 'done' };
      case 'silence':
        this.link?.setReading(!action.on || action.pong);
        return { type: 'done' };
      case 'call':
        return (
          this.link?.call(action.action, action.payload) ?? { type: 'unsent' }
        );
      case 'send':
        this.link?.send(action.action, action.payload);
        return { type: 'done' };
      case 'configured':
        return { type: 'done' };
      default:
        return action satisfies never;
    }
  }

  /** Several may want a connection at once; there is one search for it. */
  private connect(): Promise<void> {
    this.wanted = true;
    if (this.link) {
      return Promise.resolve();
    }
    this.connecting ??= this.search().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async search(): Promise<void> {
    for (let attempt = 0; this.wanted; attempt++) {
      try {
        await this.open();
        return;
      } catch (error) {
        this.emit({ type: 'notConnected', reason: String(error) });
        const pause = backOff({ attempt, random: this.station.random });
        await this.timers.sleep(pause, this.stopped.signal);
      }
    }
  }

  private async open(): Promise<void> {
    const { station } = this;
    const { identity } = station;
    const { url, credentials, openConnection = openWebSocket } = this.options;
    const connection = await openConnection({
      url: stationUrl({ url, identity }),
      identity,
      subprotocol: dialectOf(station).subprotocol,
      credentials: { ...credentials, password: station.password },
    });
    this.emit({ type: 'connected' });
    this.link = new StationLink({
      station,
      connection,
      timers: this.timers,
      emit: event => this.emit(event),
      followUp: script => this.inBackground(this.run(script)),
      onLost: () => this.lost(),
    });
    station.online = true;
    this.link.listen();
    this.inBackground(this.link.beat());
    if (!this.wanted) {
      this.disconnect(ENDED);
    }
  }

  private lost(): void {
    this.forget();
    if (this.wanted) {
      this.inBackground(
        this.connect().then(() => this.run(resume(this.station))),
      );
    }
  }

  private disconnect(how: Parameters<StationLink['leave']>[0]): void {
    this.wanted = false;
    this.link?.leave(how);
    this.forget();
  }

  private forget(): void {
    this.link = null;
    this.station.online = false;
  }

  /** Work that nobody waits for; its failure is a defect, not a state of the network. */
  private inBackground(work: Promise<void>): void {
    work.catch(error => this.emit({ type: 'failed', error }));
  }

  private emit(event: LiveEvent): void {
    this.options.onEvent?.(event);
  }
}
