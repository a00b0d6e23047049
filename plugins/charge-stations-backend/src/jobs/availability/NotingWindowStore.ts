import { Millis, PlannedWindow } from '../../model';
import { AvailabilityStore, PlannedWindowStore } from '../../store';

/** Has the sums of those days made anew that a window comes to, or no longer counts on. */
export class NotingWindowStore implements PlannedWindowStore {
  readonly #windows: PlannedWindowStore;
  readonly #sums: Pick<AvailabilityStore, 'noteChange'>;

  constructor(options: {
    windows: PlannedWindowStore;
    sums: Pick<AvailabilityStore, 'noteChange'>;
  }) {
    this.#windows = options.windows;
    this.#sums = options.sums;
  }

  async add(window: PlannedWindow): Promise<void> {
    await this.#windows.add(window);
    await this.#sums.noteChange(window);
  }

  async cancel(options: {
    id: string;
    at: Millis;
    by: string;
  }): Promise<boolean> {
    const isCancelled = await this.#windows.cancel(options);
    const window = await this.#windows.get(options.id);
    if (isCancelled && window) {
      await this.#sums.noteChange(window);
    }
    return isCancelled;
  }

  get(id: string): Promise<PlannedWindow | undefined> {
    return this.#windows.get(id);
  }

  list(
    options: Parameters<PlannedWindowStore['list']>[0],
  ): Promise<PlannedWindow[]> {
    return this.#windows.list(options);
  }
}
