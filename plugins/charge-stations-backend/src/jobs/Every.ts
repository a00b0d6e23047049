import { LoggerService } from '@backstage/backend-plugin-api';
import { Millis } from '../model';

/**
 * Does something again and again: the next time begins a pause after the last has ended, so that slow
 * work never piles up. Failures are logged and do not end it.
 */
export class Every {
  readonly #options: {
    name: string;
    pause: () => Millis;
    work: () => Promise<void>;
    logger: LoggerService;
  };
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: {
    name: string;
    /** Between the end of one turn and the next. */
    pause: () => Millis;
    work: () => Promise<void>;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  start(): this {
    this.#turn();
    return this;
  }

  /** Resolves when the turn that may be running has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #turn(): void {
    this.#running = this.#work().then(() => {
      if (!this.#stopped) {
        this.#timer = setTimeout(() => this.#turn(), this.#options.pause());
        this.#timer.unref();
      }
    });
  }

  async #work(): Promise<void> {
    const { name, work, logger } = this.#options;
    try {
      await work();
    } catch (error) {
      logger.warn(`${name} failed: ${error}`);
    }
  }
}

/** Makes jobs whose pause stays the same, all with this log. */
export function repeating(logger: LoggerService) {
  return (name: string, pause: Millis, work: () => Promise<void>) =>
    new Every({ name, pause: () => pause, work, logger });
}
