import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import { nextReading, ReadingPlan } from '../../configuration';
import {
  AcceptedDemand,
  Clock,
  ConfigurationSnapshot,
  ConfigurationReadService,
  HistoryChange,
  Millis,
  Protocol,
  ReadingState,
  SnapshotReason,
} from '../../model';
import { SettledCall, StationCall } from '../../protocol';
import { ConfigurationStore } from '../../store';
import { AskStation, Read } from './askStation';
import { readKeysOf } from './readKeysOf';
import { readVariablesOf } from './readVariablesOf';
import { ReadingSettings } from './readSettings';
import { Snapshots } from './Snapshots';

/** A station that is connected. */
interface Connected {
  protocol: Protocol;
  openedAt: Millis;
  /** Who speaks with it in our place: an upstream CSMS by name, or `mirror`. */
  upstream: string | null;
}

export interface ConfigurationReadsOptions {
  settings: ReadingSettings;
  store: Pick<
    ConfigurationStore,
    'present' | 'setRead' | 'newest' | 'entries' | 'notedMessages'
  >;
  snapshots: Pick<Snapshots, 'add'>;
  listener: {
    connections(): ReadonlyMap<string, Connected>;
    /** Throws ConflictError where nothing was sent. */
    request(options: StationCall & { identity: string }): Promise<SettledCall>;
  };
  /** Keys that stations of a version may have. */
  knownKeys: (protocol: Protocol) => readonly string[];
  clock: Clock;
  logger: LoggerService;
  /** Numbers of reports; no two of a station may be the same for a while. */
  createRequestId: () => number;
  sleep?: (pause: Millis) => Promise<void>;
}

interface Wanted {
  why: Extract<
    SnapshotReason,
    'boot' | 'firmwareChange' | 'schedule' | 'demand' | 'write'
  >;
  requestedBy: string | null;
  /** Of the connection that it was wanted on. */
  protocol: Protocol;
  since: Millis;
}

/** Messages of a report that are put together: a full inventory has a few hundred. */
const MOST_PARTS = 2_000;

const REFUSALS: Partial<Record<ReadingState['state'], string>> = {
  offline:
    'The station is not connected. It is read after it comes back and boots',
  observed:
    'Another central system speaks with this station, and we only listen. Its configuration is kept as it passes',
  mirrored:
    'Only copies of what this station says come here. Its configuration is kept as it passes',
  waiting: 'This station waits to be read already',
  reading: 'This station is being read already. Wait until it has answered',
};

/**
 * Reads the configuration of stations that speak with us: after a boot, every day at an hour of its own, and on
 * demand. Only few at once, so that a fleet that boots together is not asked together. Nothing is written to a station.
 */
export class ConfigurationReads implements ConfigurationReadService {
  readonly #options: ConfigurationReadsOptions;
  readonly #plan: ReadingPlan;
  readonly #sleep: (pause: Millis) => Promise<void>;
  /** Boots that no reading followed yet. */
  readonly #boots = new Map<
    string,
    { at: Millis; isFirmwareChange: boolean }
  >();
  readonly #demands = new Map<string, Wanted>();
  readonly #running = new Map<string, Wanted>();
  readonly #work = new Set<Promise<unknown>>();
  #readAt: Map<string, Millis> | null = null;
  #stopped = false;

  constructor(options: ConfigurationReadsOptions) {
    this.#options = options;
    this.#plan = options.settings;
    this.#sleep = options.sleep ?? (pause => sleep(pause));
  }

  /** Notes boots in what was committed; returns at once. */
  committed(changes: readonly HistoryChange[]): void {
    for (const change of changes) {
      if (change.type === 'putMark' && change.mark.source === 'live') {
        const { at, identity, kind } = change.mark;
        const known = this.#boots.get(identity);
        if (kind === 'boot') {
          this.#boots.set(identity, {
            at,
            isFirmwareChange: known?.isFirmwareChange ?? false,
          });
        } else if (kind === 'firmwareChanged') {
          this.#boots.set(identity, { at, isFirmwareChange: true });
        }
      }
    }
  }

  /** Begins the readings that are due, as many as may be at once. */
  async turn(): Promise<void> {
    const { clock, settings, store } = this.#options;
    if (!this.#readAt) {
      const present = await store.present();
      this.#readAt = new Map(
        present.flatMap(({ identity, readAt }) =>
          readAt === null ? [] : [[identity, readAt]],
        ),
      );
    }
    const now = clock.now();
    const due = this.#due(now).slice(0, settings.atOnce - this.#running.size);
    for (const [identity, wanted] of due) {
      this.#begin(identity, wanted);
    }
  }

  /** Resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#work);
  }

  /** Resolves when nothing is being read. */
  async idle(): Promise<void> {
    await Promise.all(this.#work);
  }

  isReading(identity: string): boolean {
    return this.#running.has(identity);
  }

  stateOf(identity: string): ReadingState {
    const { listener, settings } = this.#options;
    const running = this.#running.get(identity);
    if (running) {
      return { state: 'reading', since: running.since };
    }
    const demand = this.#demands.get(identity);
    if (demand) {
      return { state: 'waiting', since: demand.since };
    }
    const connection = listener.connections().get(identity);
    if (!connection) {
      return { state: 'offline' };
    }
    if (connection.upstream !== null) {
      return {
        state: connection.upstream === 'mirror' ? 'mirrored' : 'observed',
      };
    }
    return settings.isOn
      ? { state: 'idle', nextAt: this.#next(identity, connection).at }
      : { state: 'off' };
  }

  demand(identity: string, requestedBy: string): AcceptedDemand {
    const { clock, listener } = this.#options;
    const { state } = this.stateOf(identity);
    const connection = listener.connections().get(identity);
    const refusal = connection ? REFUSALS[state] : REFUSALS.offline;
    if (!connection || refusal) {
      throw new ConflictError(refusal);
    }
    const { protocol } = connection;
    const ahead = this.#demands.size;
    this.#demands.set(identity, {
      why: 'demand',
      requestedBy,
      protocol,
      since: clock.now(),
    });
    return {
      state: 'waiting',
      ahead,
      method: protocol === 'ocpp1.6' ? 'GetConfiguration' : 'GetBaseReport',
    };
  }

  /**
   * Reads a station at once, for somebody who is about to write to it or has just done so.
   *
   * @throws ConflictError where it cannot be read, or is being read.
   */
  async readNow(
    identity: string,
    requestedBy: string,
  ): Promise<ConfigurationSnapshot> {
    const { clock, listener } = this.#options;
    const { state } = this.stateOf(identity);
    const connection = listener.connections().get(identity);
    const refusal = state === 'waiting' ? undefined : REFUSALS[state];
    if (!connection || refusal) {
      throw new ConflictError(refusal ?? REFUSALS.offline);
    }
    const snapshot = await this.#begin(identity, {
      why: 'write',
      requestedBy,
      protocol: connection.protocol,
      since: clock.now(),
    });
    if (!snapshot) {
      throw new ConflictError('Its configuration could not be read or kept');
    }
    return snapshot;
  }

  #next(identity: string, { openedAt }: Connected) {
    return nextReading(
      {
        identity,
        boot: this.#boots.get(identity) ?? null,
        readAt: this.#readAt?.get(identity) ?? null,
        connectedAt: openedAt,
      },
      this.#plan,
    );
  }

  /** What people wait for first, then what is due longest. */
  #due(now: Millis): Array<[string, Wanted]> {
    const { listener, settings } = this.#options;
    const connections = listener.connections();
    const demanded = [...this.#demands].filter(
      ([identity]) => !this.#running.has(identity),
    );
    if (!settings.isOn) {
      return demanded;
    }
    const due: Array<[string, Wanted]> = [];
    for (const [identity, connection] of connections) {
      const isFree =
        connection.upstream === null &&
        !this.#running.has(identity) &&
        !this.#demands.has(identity);
      const next = isFree ? this.#next(identity, connection) : null;
      if (next && next.at <= now) {
        due.push([
          identity,
          {
            why: next.why,
            requestedBy: null,
            protocol: connection.protocol,
            since: next.at,
          },
        ]);
      }
    }
    return [...demanded, ...due.sort(([, a], [, b]) => a.since - b.since)];
  }

  /** Resolves with what was stored; with nothing where that failed, or the station is gone. */
  #begin(
    identity: string,
    wanted: Wanted,
  ): Promise<ConfigurationSnapshot | undefined> {
    const { clock, logger } = this.#options;
    this.#demands.delete(identity);
    this.#boots.delete(identity);
    this.#readAt?.set(identity, clock.now());
    this.#running.set(identity, { ...wanted, since: clock.now() });
    const work = this.#read(identity, wanted)
      .catch(error => {
        logger.warn(
          `The configuration of ${JSON.stringify(identity)} was not kept`,
          error,
        );
        return undefined;
      })
      .finally(() => {
        this.#running.delete(identity);
        this.#work.delete(work);
      });
    this.#work.add(work);
    return work;
  }

  async #read(
    identity: string,
    wanted: Wanted,
  ): Promise<ConfigurationSnapshot | undefined> {
    const { clock, listener, snapshots, store } = this.#options;
    const connection = listener.connections().get(identity);
    const { protocol } = connection ?? wanted;
    await store.setRead({ identity, at: clock.now() });
    const read = await this.#ask(identity, protocol).catch(
      (error): Read => ({
        completeness: 'failed',
        entries: [],
        unknownKeys: [],
        problem: toError(error).message,
      }),
    );
    if (this.#stopped && read.completeness === 'failed') {
      return undefined;
    }
    return snapshots.add({
      evidence: null,
      ...read,
      identity,
      protocol,
      takenAt: clock.now(),
      why: wanted.why,
      requestedBy: wanted.requestedBy,
    });
  }

  async #ask(identity: string, protocol: Protocol): Promise<Read> {
    const { clock, createRequestId, listener, store } = this.#options;
    const ask: AskStation = async (action, payload) =>
      (await listener.request({ identity, action, payload })).outcome;
    const knownKeys = await this.#knownKeys(identity, protocol);
    return protocol === 'ocpp1.6'
      ? readKeysOf({ ask, knownKeys })
      : readVariablesOf({
          ask,
          knownKeys,
          requestId: createRequestId(),
          parts: async () => {
            if (!listener.connections().has(identity)) {
              throw new ConflictError('The connection of the station ended');
            }
            const messages = await store.notedMessages(identity, {
              limit: MOST_PARTS,
            });
            return messages.filter(({ action }) => action === 'NotifyReport');
          },
          clock,
          sleep: this.#sleep,
        });
  }

  /** What this station had first, in its own spelling. */
  async #knownKeys(identity: string, protocol: Protocol): Promise<string[]> {
    const { clock, knownKeys, store } = this.#options;
    const last = await store.newest({ identity, at: clock.now() });
    const entries =
      last && last.knownId !== null
        ? (await store.entries([last.knownId])).get(last.knownId) ?? []
        : [];
    const keys = new Map<string, string>();
    for (const key of [
      ...entries.map(entry => entry.key),
      ...knownKeys(protocol),
    ]) {
      const folded = key.toLowerCase();
      keys.set(folded, keys.get(folded) ?? key);
    }
    return [...keys.values()];
  }
}
