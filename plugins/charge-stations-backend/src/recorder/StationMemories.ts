import { Projector } from '../model';
import { EvidenceWriter, Sighting } from '../store';
import { StationMemory, toMemory } from './stationMemory';

export interface StationMemoriesOptions {
  writer: EvidenceWriter;
  projector: Projector;
  /** Stations that are kept at hand, at most. */
  limit: number;
}

/**
 * What is stored of the stations, the last used ones without asking the database. Holds committed
 * memories only, and expects to be the one recorder that writes these stations.
 */
export class StationMemories {
  readonly #writer: EvidenceWriter;
  readonly #projector: Projector;
  readonly #limit: number;
  /** A Map keeps the order of insertion, so the first entry is the one used longest ago. */
  readonly #cache = new Map<string, StationMemory>();

  static create(options: StationMemoriesOptions) {
    return new StationMemories(options);
  }

  private constructor(options: StationMemoriesOptions) {
    this.#writer = options.writer;
    this.#projector = options.projector;
    this.#limit = options.limit;
  }

  /** Memories of all these stations that are stored, with one query for those not at hand. */
  async recall(
    identities: Iterable<string>,
  ): Promise<Map<string, StationMemory>> {
    const memories = new Map<string, StationMemory>();
    const missing: string[] = [];
    for (const identity of new Set(identities)) {
      const memory = this.#cache.get(identity);
      if (memory) {
        memories.set(identity, memory);
      } else {
        missing.push(identity);
      }
    }
    if (missing.length > 0) {
      const stored = await this.#writer.load(missing);
      stored.forEach((station, identity) =>
        memories.set(identity, toMemory(station, this.#projector)),
      );
    }
    return memories;
  }

  /** Takes what was committed and lets go of the oldest. */
  keep(memories: StationMemory[]): void {
    for (const memory of memories) {
      this.#cache.delete(memory.summary.identity);
      this.#cache.set(memory.summary.identity, memory);
    }
    for (const identity of this.#cache.keys()) {
      if (this.#cache.size <= this.#limit) {
        return;
      }
      this.#cache.delete(identity);
    }
  }

  /** After a rollback nothing in memory is trusted. */
  forget(identities: Iterable<string>): void {
    for (const identity of identities) {
      this.#cache.delete(identity);
    }
  }

  /** Keeps up with sightings, which are written past the memories. */
  touch(sightings: Sighting[]): void {
    for (const { identity, at } of sightings) {
      const memory = this.#cache.get(identity);
      if (memory && memory.summary.lastSeenAt < at) {
        const summary = { ...memory.summary, lastSeenAt: at };
        this.#cache.set(identity, { ...memory, summary });
      }
    }
  }
}
