import { Millis } from '../model';
import { Cancel, Timers } from './timers';

/** Ticks in one ping interval: the pings of a large fleet spread over it. */
const SLOTS = 30;

/** One timer that checks every connection once per interval, a slot of them at each tick. */
export class Liveness<T extends { checkLife(): void }> {
  readonly #slots = Array.from({ length: SLOTS }, () => new Set<T>());
  readonly #stop: Cancel;
  #current = 0;

  constructor(options: { interval: Millis; timers: Timers }) {
    this.#stop = options.timers.every(options.interval / SLOTS, () =>
      this.#tick(),
    );
  }

  /** Puts a connection into the emptiest slot. */
  watch(connection: T): void {
    this.#slots
      .reduce((emptiest, slot) => (slot.size < emptiest.size ? slot : emptiest))
      .add(connection);
  }

  unwatch(connection: T): void {
    for (const slot of this.#slots) {
      slot.delete(connection);
    }
  }

  stop(): void {
    this.#stop();
  }

  #tick(): void {
    this.#current = (this.#current + 1) % SLOTS;
    for (const connection of this.#slots[this.#current]) {
      connection.checkLife();
    }
  }
}
