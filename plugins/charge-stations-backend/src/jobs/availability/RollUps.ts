import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, Millis } from '../../model';
import { AvailabilityStore, WindowsOf } from '../../store';
import { rollUpStation } from './rollUpStation';

/** How old the sums of a station may be before they are brought up to date. */
export const ROLL_UP_AGE: Millis = 10 * 60_000;

const PAGE = 100;

/** Keeps the sums of the time of ports: one station after the other, those first that come first by name. */
export class RollUps {
  readonly #options: {
    store: AvailabilityStore;
    clock: Clock;
    logger: LoggerService;
    timeZone: string;
    windowsOf: WindowsOf;
  };
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
    const { store, clock, logger } = this.#options;
    await store.takeInNew();
    const before = clock.now() - ROLL_UP_AGE;
    let after = '';
    for (;;) {
      const due = await store.listDue({ before, after, limit: PAGE });
      for (const station of due) {
        if (this.#stopped) {
          return;
        }
        try {
          await rollUpStation({
            ...this.#options,
            station,
            now: clock.now(),
            pause: () => this.#pause(),
          });
        } catch (error) {
          logger.warn(
            `Adding up the time of station ${station.identity} failed: ${error}`,
          );
        }
        await this.#pause();
      }
      if (due.length < PAGE) {
        return;
      }
      after = due[due.length - 1].identity;
    }
  }

  /** Ends the work under way soon; what is left is done after the next start. */
  stop(): void {
    this.#stopped = true;
  }

  /** Stations that wait for an answer come first. */
  async #pause(): Promise<boolean> {
    await new Promise(resolve => setImmediate(resolve));
    return !this.#stopped;
  }
}
