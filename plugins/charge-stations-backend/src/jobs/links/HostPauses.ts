import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, Millis } from '../../model';

/** Lets requests to one host pass one by one, with a pause between them. */
export class HostPauses {
  readonly #options: {
    clock: Clock;
    pause: Millis;
    wait: (duration: Millis) => Promise<void>;
  };
  readonly #freeAt = new Map<string, Millis>();

  constructor(options: {
    clock: Clock;
    pause: Millis;
    wait?: (duration: Millis) => Promise<void>;
  }) {
    this.#options = {
      wait: async duration => {
        await sleep(duration, undefined, { ref: false });
      },
      ...options,
    };
  }

  /** Resolves when it is the caller's turn. */
  async turn(host: string): Promise<void> {
    const { clock, pause, wait } = this.#options;
    const now = clock.now();
    const at = Math.max(now, this.#freeAt.get(host) ?? now);
    this.#freeAt.set(host, at + pause);
    if (at > now) {
      await wait(at - now);
    }
  }
}
