import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, Millis } from '../../model';
import {
  AvailabilityStore,
  HistoryChanges,
  StationSums,
  WindowsOf,
} from '../../store';
import { rollUpStation } from './rollUpStation';

/** How old the sums of a station may be before they are brought up to date. */
export const ROLL_UP_AGE: Millis = 10 * 60_000;

const DAY: Millis = 24 * 60 * 60 * 1000;
const PAGE = 100;

/** Changes that one turn looks at: some ten milliseconds of SQLite. */
const MOST_CHANGES = 10_000;

/** Sums that are written together: one sync to the disk instead of one for each, and still some milliseconds. */
const BATCH = 20;

/** Keeps the sums of the time of ports: one station after the other, those whose past has changed first. */
export class RollUps {
  readonly #options: {
    store: AvailabilityStore;
    clock: Clock;
    logger: LoggerService;
    timeZone: string;
    windowsOf: WindowsOf;
  };
  #waiting: StationSums[] = [];
  #stopped = false;

  constructor(options: {
    store: AvailabilityStore;
    clock: Clock;
    logger: LoggerService;
    /** In which days begin. */
    timeZone: string;
    windowsOf: WindowsOf;
  }) {
    this.#options = options;
  }

  /** Brings all stations up to date whose sums are too old, or whose past has changed since. */
  async work(): Promise<void> {
    const { store, clock } = this.#options;
    const changes = new Map(
      (await store.readChanges(MOST_CHANGES)).map(of => [of.identity, of]),
    );
    const pressing = [...changes.values()].filter(isPressing);
    await this.#rollUp(
      pressing.map(({ identity }) => identity),
      changes,
    );
    // What has happened today is taken in when the sums come to it.
    pressing.forEach(({ identity }) => changes.delete(identity));
    const before = clock.now() - ROLL_UP_AGE;
    let after = '';
    for (;;) {
      const due = await store.listDue({ before, after, limit: PAGE });
      await this.#rollUp(due, changes);
      if (due.length < PAGE || this.#stopped) {
        return;
      }
      after = due[due.length - 1];
    }
  }

  /** Ends the work under way soon; what is left is done after the next start. */
  stop(): void {
    this.#stopped = true;
  }

  async #rollUp(
    identities: string[],
    changes: Map<string, HistoryChanges>,
  ): Promise<void> {
    for (const identity of identities) {
      if (this.#stopped) {
        break;
      }
      try {
        await this.#rollUpOne(identity, changes.get(identity));
      } catch (error) {
        this.#warn(identity, error);
      }
    }
    await this.#flush();
  }

  async #rollUpOne(identity: string, changes?: HistoryChanges): Promise<void> {
    const { store, clock } = this.#options;
    const [station] = await store.describe([identity]);
    const pieces = rollUpStation({
      ...this.#options,
      station,
      changes,
      now: clock.now(),
    });
    for await (const sums of pieces) {
      this.#waiting.push(sums);
      if (this.#waiting.length >= BATCH) {
        await this.#flush();
      }
      // Stations that wait for an answer come first.
      await new Promise(resolve => setImmediate(resolve));
      if (this.#stopped) {
        return;
      }
    }
  }

  async #flush(): Promise<void> {
    const { store } = this.#options;
    const sums = this.#waiting;
    if (sums.length === 0) {
      return;
    }
    this.#waiting = [];
    try {
      await store.write(sums);
    } catch {
      // One that cannot be written does not stop the others.
      for (const ofStation of sums) {
        await store
          .write([ofStation])
          .catch(error => this.#warn(ofStation.identity, error));
      }
    }
  }

  #warn(identity: string, error: unknown): void {
    this.#options.logger.warn(
      `Adding up the time of station ${identity} failed: ${error}`,
    );
  }
}

/** Whether sums of days before are wrong, or missing. */
function isPressing({ from, rolledTo }: HistoryChanges): boolean {
  return rolledTo === null || from < rolledTo - DAY;
}
