import { Millis } from '../../model';

const FIRST_PAUSE: Millis = 5_000;
const LONGEST_PAUSE: Millis = 10 * 60_000;

/** When something that failed is tried again: each time after twice as long, up to ten minutes. */
export class Attempts {
  readonly #failed = new Map<string, { pause: Millis; next: Millis }>();

  mayTry(key: string, now: Millis): boolean {
    return now >= (this.#failed.get(key)?.next ?? now);
  }

  failed(key: string, now: Millis): void {
    const before = this.#failed.get(key);
    const pause = before
      ? Math.min(before.pause * 2, LONGEST_PAUSE)
      : FIRST_PAUSE;
    this.#failed.set(key, { pause, next: now + pause });
  }

  succeeded(key: string): void {
    this.#failed.delete(key);
  }

  /** Forgets all but these: what is over before it could be told need not be tried. */
  keep(keys: Set<string>): void {
    [...this.#failed.keys()]
      .filter(key => !keys.has(key))
      .forEach(key => this.#failed.delete(key));
  }
}
