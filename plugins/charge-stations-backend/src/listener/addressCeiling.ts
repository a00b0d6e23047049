/** Counts open sockets per address, handshakes in progress included. */
export class AddressCeiling {
  readonly #max: number;
  readonly #open = new Map<string, number>();

  constructor(options: { maxPerAddress: number }) {
    this.#max = options.maxPerAddress;
  }

  /** Takes a place; false when there is none. Every place taken must be released. */
  acquire(address: string): boolean {
    const open = this.#open.get(address) ?? 0;
    if (open >= this.#max) {
      return false;
    }
    this.#open.set(address, open + 1);
    return true;
  }

  release(address: string): void {
    const open = this.#open.get(address) ?? 0;
    if (open > 1) {
      this.#open.set(address, open - 1);
    } else {
      this.#open.delete(address);
    }
  }
}
