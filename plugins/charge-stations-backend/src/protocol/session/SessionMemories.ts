import { SessionMemory } from './SessionMemory';

const CAPACITY = 20_000;

/**
 * The memories of all stations, in this process. Beyond a bound the station whose last connection is the
 * longest ago is forgotten, but for whether it was accepted.
 */
export class SessionMemories {
  readonly #memories = new Map<string, SessionMemory>();
  readonly #accepted: Set<string>;
  readonly #capacity: number;

  /** `accepted` are the identities with an accepted boot on record. */
  constructor(options: { accepted: Iterable<string>; capacity?: number }) {
    this.#accepted = new Set(options.accepted);
    this.#capacity = options.capacity ?? CAPACITY;
  }

  /** The memory of a station that connects. */
  of(identity: string): SessionMemory {
    const memory =
      this.#memories.get(identity) ??
      new SessionMemory({ accepted: this.#accepted.has(identity) });
    // Taken out first, so that it becomes the newest.
    this.#memories.delete(identity);
    this.#memories.set(identity, memory);
    if (this.#memories.size > this.#capacity) {
      this.#forgetOldest();
    }
    return memory;
  }

  #forgetOldest(): void {
    const [[identity, { accepted }]] = this.#memories;
    this.#memories.delete(identity);
    if (accepted) {
      this.#accepted.add(identity);
    } else {
      this.#accepted.delete(identity);
    }
  }
}
