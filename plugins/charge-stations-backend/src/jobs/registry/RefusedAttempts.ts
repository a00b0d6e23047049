import { LoggerService } from '@backstage/backend-plugin-api';
import { RefusedAttempt, UnregisteredStore } from '../../store';

/** As many as are kept at hand between two flushes; a flood costs memory no further than that. */
const MOST_WAITING = 1000;

/** Collects refused handshakes and writes them in batches, so that a flood costs few transactions. */
export class RefusedAttempts {
  readonly #store: UnregisteredStore;
  readonly #logger: LoggerService;
  #waiting: RefusedAttempt[] = [];

  constructor(options: { store: UnregisteredStore; logger: LoggerService }) {
    this.#store = options.store;
    this.#logger = options.logger;
  }

  add(attempt: RefusedAttempt): void {
    if (this.#waiting.length < MOST_WAITING) {
      this.#waiting.push(attempt);
    }
  }

  /** To be called every second. */
  async flush(): Promise<void> {
    if (this.#waiting.length === 0) {
      return;
    }
    const attempts = this.#waiting;
    this.#waiting = [];
    try {
      await this.#store.remember(attempts);
    } catch (error) {
      this.#logger.warn('Refused stations could not be remembered', {
        error: String(error),
      });
    }
  }
}
