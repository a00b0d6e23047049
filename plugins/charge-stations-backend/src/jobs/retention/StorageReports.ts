import { Millis, StorageMeasurement } from '../../model';

const FRESH: Millis = 10 * 60_000;

/** Measurements for whoever asks: one at a time, and none while the last is fresh. */
export class StorageReports {
  readonly #measure: (at: Millis) => Promise<StorageMeasurement>;
  readonly #now: () => Millis;
  #last: StorageMeasurement | null = null;
  #underWay: Promise<StorageMeasurement> | null = null;

  constructor(options: {
    measure: (at: Millis) => Promise<StorageMeasurement>;
    now: () => Millis;
  }) {
    this.#measure = options.measure;
    this.#now = options.now;
  }

  /** The last one, or the first; another one is on its way where it is not fresh. */
  async latest(): Promise<StorageMeasurement> {
    const last = this.#last;
    if (last && this.#now() - last.measuredAt < FRESH) {
      return last;
    }
    const next = this.#next();
    if (!last) {
      return next;
    }
    // Whoever asks next is told, if it fails again.
    next.catch(() => {
      this.#last = null;
    });
    return last;
  }

  #next(): Promise<StorageMeasurement> {
    this.#underWay ??= this.#measure(this.#now())
      .then(measured => {
        this.#last = measured;
        return measured;
      })
      .finally(() => {
        this.#underWay = null;
      });
    return this.#underWay;
  }
}
