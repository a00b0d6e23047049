import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Millis } from '../model';
import { EvidenceWriter, Sighting } from '../store';
import { StationMemories } from './StationMemories';

/** Far enough below the five seconds that are promised. */
const FLUSH_AFTER_MS = 2_000;

export interface SightingsOptions {
  writer: EvidenceWriter;
  memories: StationMemories;
  logger: LoggerService;
  /** Whether somebody else writes the station's row now; its sighting waits then. */
  isHeld: (identity: string) => boolean;
  /** Called when `flush` should be. */
  onDue: () => void;
}

/** Signs of life of all stations, one a station, on their way to `stations.last_seen_at`. */
export class Sightings {
  readonly #options: SightingsOptions;
  readonly #pending = new Map<string, Millis>();
  #timer: NodeJS.Timeout | null = null;
  #due = false;

  static create(options: SightingsOptions) {
    return new Sightings(options);
  }

  private constructor(options: SightingsOptions) {
    this.#options = options;
  }

  add({ identity, at }: Sighting): void {
    this.#pending.set(
      identity,
      Math.max(at, this.#pending.get(identity) ?? at),
    );
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#due = true;
      this.#options.onDue();
    }, FLUSH_AFTER_MS).unref();
  }

  get isDue(): boolean {
    return this.#due;
  }

  /** Not while a batch is projected: the two write the same row. */
  async flush(): Promise<void> {
    this.#due = false;
    await this.#write();
  }

  async close(): Promise<void> {
    await this.#write();
    clearTimeout(this.#timer ?? undefined);
  }

  async #write(): Promise<void> {
    const { isHeld } = this.#options;
    const all = [...this.#pending].map(([identity, at]) => ({ identity, at }));
    this.#pending.clear();
    all
      .filter(({ identity }) => isHeld(identity))
      .forEach(sighting => this.add(sighting));
    const sightings = all.filter(({ identity }) => !isHeld(identity));
    if (sightings.length === 0) {
      return;
    }
    try {
      await this.#options.writer.touch(sightings);
      this.#options.memories.touch(sightings);
    } catch (error) {
      this.#options.logger.warn(
        'Sightings wait for the database',
        toError(error),
      );
      sightings.forEach(sighting => this.add(sighting));
    }
  }
}
