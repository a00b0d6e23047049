import { Clock, Millis } from '../../model';
import { Fleet, fleetOf, TellableStation } from '../../notifications';

/** So old may be what we know of owners and sites. */
const LASTS: Millis = 30_000;

/** The stations of the catalog's copy, read again only when they are needed. */
export class CachedFleet {
  readonly #options: {
    list: () => Promise<TellableStation[]>;
    clock: Clock;
  };
  #read: { fleet: Fleet; at: Millis } | undefined;

  constructor(options: {
    list: () => Promise<TellableStation[]>;
    clock: Clock;
  }) {
    this.#options = options;
  }

  async get(): Promise<Fleet> {
    const { list, clock } = this.#options;
    const at = clock.now();
    if (!this.#read || at - this.#read.at >= LASTS) {
      const stations = await list();
      // A catalog that was not read yet is asked for again at once.
      this.#read =
        stations.length > 0 ? { fleet: fleetOf(stations), at } : undefined;
      return fleetOf(stations);
    }
    return this.#read.fleet;
  }
}
