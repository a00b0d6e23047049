import { Clock, Millis } from '../model';

const WINDOW: Millis = 60_000;
const MAX_ADDRESSES = 10_000;

/**
 * Counts failed handshakes per address and minute. Successful ones are not counted: carriers put
 * thousands of stations behind one address.
 */
export class HandshakeLimiter {
  readonly #clock: Clock;
  readonly #maxFailures: number;
  /** In the order in which the windows began. */
  readonly #windows = new Map<string, { until: Millis; failures: number }>();

  constructor(options: { clock: Clock; maxFailuresPerMinute: number }) {
    this.#clock = options.clock;
    this.#maxFailures = options.maxFailuresPerMinute;
  }

  /** Seconds until the address may try again, or undefined when it may now. */
  retryAfter(address: string): number | undefined {
    const window = this.#windows.get(address);
    const left = window ? window.until - this.#clock.now() : 0;
    if (!window || left <= 0 || window.failures < this.#maxFailures) {
      return undefined;
    }
    return Math.ceil(left / 1000);
  }

  failed(address: string): void {
    const now = this.#clock.now();
    const window = this.#windows.get(address);
    if (window && window.until > now) {
      window.failures += 1;
      return;
    }
    this.#windows.delete(address);
    this.#makeRoom(now);
    this.#windows.set(address, { until: now + WINDOW, failures: 1 });
  }

  /** Drops what has expired and, at the bound, the oldest: memory stays small under any attack. */
  #makeRoom(now: Millis): void {
    for (const [address, window] of this.#windows) {
      if (window.until > now && this.#windows.size < MAX_ADDRESSES) {
        return;
      }
      this.#windows.delete(address);
    }
  }
}
