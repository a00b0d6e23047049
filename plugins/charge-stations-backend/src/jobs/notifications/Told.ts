import { FaultName, Notice } from '../../model';
import { faultsOf } from '../../notifications';
import { NoticeStore } from '../../store';

/**
 * What people were told, at hand and stored. What could not be stored is tried again: meanwhile it counts as
 * told, because a database that is away must not make us tell it once more.
 */
export class Told {
  readonly #store: NoticeStore;
  readonly #notices = new Map<string, Notice>();
  readonly #unsaved = new Set<string>();

  constructor(store: NoticeStore) {
    this.#store = store;
  }

  /** Takes what is stored. */
  async load(): Promise<void> {
    const stored = await this.#store.list();
    stored.forEach(notice => this.#notices.set(notice.key, notice));
  }

  isEmpty(): boolean {
    return this.#notices.size === 0;
  }

  /** All that notices are about. */
  faults(): FaultName[] {
    return this.all().flatMap(faultsOf);
  }

  all(): Notice[] {
    return [...this.#notices.values()];
  }

  put(notice: Notice): void {
    this.#notices.set(notice.key, notice);
    this.#unsaved.add(notice.key);
  }

  remove(notice: Notice): void {
    this.#notices.delete(notice.key);
    this.#unsaved.add(notice.key);
  }

  /** Stores what has changed since the last time. */
  async save(): Promise<void> {
    for (const key of this.#unsaved) {
      const notice = this.#notices.get(key);
      await (notice ? this.#store.put(notice) : this.#store.remove(key));
      this.#unsaved.delete(key);
    }
  }
}
