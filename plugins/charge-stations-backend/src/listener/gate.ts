/**
 * Lets a fixed number of tasks run at once and a bounded number wait, first come, first served.
 * Password hashing passes through one, so that it can neither fill the thread pool nor pile up.
 */
export class Gate {
  readonly #limit: number;
  readonly #maxWaiting: number;
  readonly #waiting: Array<() => void> = [];
  #running = 0;

  constructor(options: { limit: number; maxWaiting: number }) {
    this.#limit = options.limit;
    this.#maxWaiting = options.maxWaiting;
  }

  /** Whether one more task would be turned away. */
  get full(): boolean {
    return (
      this.#running >= this.#limit && this.#waiting.length >= this.#maxWaiting
    );
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) {
      // The task that ends hands its place over, so `#running` stays as it is.
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#running -= 1;
      }
    }
  }
}
