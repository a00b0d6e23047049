import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Millis } from '../../model';
import { RebuildStation, RebuildStore } from '../../store';
import { clearHistory } from './clearHistory';
import { HistoryKeptError } from './HistoryKeptError';
import { RebuildOptions, rebuildStation } from './rebuildStation';
import { Exclusively, whenFree } from './whenFree';

export interface RebuildWorkOptions extends RebuildOptions {
  store: RebuildStore;
  exclusively: Exclusively;
  /** Called for each station that has a new history. */
  onRebuilt: (identity: string) => void;
  now: () => Millis;
  logger: LoggerService;
}

const PAUSE: Millis = 1_000;
const LONGEST_REASON = 500;

/** Makes the histories anew that rebuilds ask for, one station at a time. */
export class RebuildWork {
  readonly #options: RebuildWorkOptions;
  readonly #stopping = new AbortController();

  constructor(options: RebuildWorkOptions) {
    this.#options = options;
  }

  /** No further station is begun. */
  stop(): void {
    this.#stopping.abort();
  }

  /** One turn: what is left of the rebuild that is next. */
  async turn(): Promise<void> {
    const { store, now } = this.#options;
    try {
      await this.endBegun();
      const run = await store.next();
      if (run) {
        await store.start({ id: run.id, at: now() });
        await this.#rebuildAll(run.id);
      }
    } catch (error) {
      // What is cut short now, the next start goes on with.
      if (!this.#stopping.signal.aborted) {
        throw error;
      }
    }
  }

  /** Ends the station that a restart, or a database that went away, cut short. */
  async endBegun(): Promise<void> {
    for (const station of await this.#options.store.begunStations()) {
      await this.#alone(station, () => this.#makeAnew(station));
    }
  }

  async #rebuildAll(id: string): Promise<void> {
    const { store, now } = this.#options;
    const { signal } = this.#stopping;
    let station = await store.nextStation(id);
    while (station) {
      signal.throwIfAborted();
      if ((await store.get(id))?.state !== 'running') {
        return;
      }
      await this.#begin(station);
      station = await store.nextStation(id);
    }
    const { failed } = await store.countStations(id);
    await store.end({ id, state: failed > 0 ? 'failed' : 'done', at: now() });
  }

  async #begin(station: RebuildStation): Promise<void> {
    const { history, store } = this.#options;
    await this.#alone(station, async () => {
      const before = await history.size(station.identity);
      await store.beginStation({ ...station, before });
      await this.#makeAnew(station);
    });
  }

  async #alone(
    { identity }: RebuildStation,
    work: () => Promise<void>,
  ): Promise<void> {
    const { exclusively, onRebuilt } = this.#options;
    const { signal } = this.#stopping;
    await whenFree({ identity, exclusively, work, signal });
    onRebuilt(identity);
  }

  async #makeAnew(station: RebuildStation): Promise<void> {
    const { history, logger, now, store } = this.#options;
    const { identity } = station;
    const error = await this.#failureOf(identity);
    if (error) {
      logger.error(
        `The history of ${JSON.stringify(identity)} could not be made anew`,
        error,
      );
    }
    await store.endStation({
      ...station,
      reason: error && error.message.slice(0, LONGEST_REASON),
      after: await history.size(identity),
      at: now(),
    });
  }

  /**
   * Why the history cannot be made, or null when it was. What follows would clash with half of a history, so
   * none is left of it but what was before its oldest events; while the database is away the station is kept, and it is tried again.
   */
  async #failureOf(identity: string): Promise<Error | null> {
    const { logger } = this.#options;
    for (;;) {
      try {
        await rebuildStation({ ...this.#options, identity });
        return null;
      } catch (error) {
        if (error instanceof HistoryKeptError) {
          return error;
        }
        const isCleared = await clearHistory({
          ...this.#options,
          identity,
        }).then(
          () => true,
          () => false,
        );
        if (isCleared) {
          return toError(error);
        }
        logger.warn(`No history can be written: ${error}`);
        await sleep(PAUSE, undefined, { signal: this.#stopping.signal });
      }
    }
  }
}
