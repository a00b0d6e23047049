import { ConflictError } from '@backstage/errors';

/** Lets nobody begin for a station what is still under way for it. */
export class OneAtATime {
  readonly #running = new Set<string>();
  readonly #refusal: string;

  /** `refusal` is the sentence for whoever comes second. */
  constructor(options: { refusal: string }) {
    this.#refusal = options.refusal;
  }

  isRunning(identity: string): boolean {
    return this.#running.has(identity);
  }

  /** @throws ConflictError while it is under way. */
  assertIdle(identity: string): void {
    if (this.isRunning(identity)) {
      throw new ConflictError(this.#refusal);
    }
  }

  /** @throws ConflictError while an earlier one is under way, and whatever the work throws. */
  async run<T>(identity: string, work: () => Promise<T>): Promise<T> {
    this.assertIdle(identity);
    this.#running.add(identity);
    try {
      return await work();
    } finally {
      this.#running.delete(identity);
    }
  }
}
