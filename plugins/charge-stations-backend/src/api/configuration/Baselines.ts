import { ConflictError, NotFoundError, toError } from '@backstage/errors';
import { Baseline, parseBaseline } from '../../configuration';
import { Clock, SavedBaseline } from '../../model';
import { BaselineStore } from '../../store';

/** A baseline with where it comes from. */
export type KnownBaseline = {
  id: string;
  text: string;
  /** The file that it stands in, and whether one was saved under its name before; or the version that somebody saved. */
  origin:
    | { type: 'file'; hidesSaved?: boolean }
    | ({ type: 'saved' } & Omit<SavedBaseline, 'text'>);
  /** What it says; what is wrong with it where it cannot be read any more. */
} & (
  | { baseline: Baseline; problem?: undefined }
  | { baseline?: undefined; problem: string }
);

/** The baselines of files, which only change with them, and those that people save. */
export class Baselines {
  readonly #store: BaselineStore;
  readonly #files: KnownBaseline[];
  readonly #keysToMask: readonly string[];
  readonly #clock: Clock;
  /** Of each saved one the version that was read last: a version never changes. */
  readonly #read = new Map<string, KnownBaseline & { version: number }>();

  constructor(options: {
    store: BaselineStore;
    /** By their names; that they can be read is asserted at the start. */
    files: ReadonlyMap<string, string>;
    keysToMask: readonly string[];
    clock: Clock;
  }) {
    const { store, files, keysToMask, clock } = options;
    this.#store = store;
    this.#keysToMask = keysToMask;
    this.#clock = clock;
    this.#files = [...files].map(([id, text]) => ({
      id,
      text,
      origin: { type: 'file' },
      baseline: this.#parse(id, text),
    }));
  }

  /** By their ids. One of a file hides one that was saved under the same name before. */
  async list(): Promise<KnownBaseline[]> {
    const saved = await this.#store.list();
    const savedIds = new Set(saved.map(({ id }) => id));
    const files = this.#files.map(file =>
      savedIds.has(file.id)
        ? { ...file, origin: { type: 'file' as const, hidesSaved: true } }
        : file,
    );
    const shown = saved
      .filter(({ id }) => !this.#ofFile(id))
      .map(version => this.#known(version));
    return [...files, ...shown].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** @throws NotFoundError */
  async get(
    id: string,
  ): Promise<{ known: KnownBaseline; versions: SavedBaseline[] }> {
    const known = (await this.list()).find(one => one.id === id);
    if (!known) {
      throw new NotFoundError(`There is no baseline ${JSON.stringify(id)}`);
    }
    const versions =
      known.origin.type === 'file' ? [] : await this.#store.versions(id);
    return { known, versions };
  }

  /**
   * @throws InputError where the text is no baseline, with its line
   * @throws ConflictError where it stands in a file, or was saved at the same time
   */
  async save(input: {
    id: string;
    text: string;
    savedBy: string;
  }): Promise<KnownBaseline> {
    const { id, text, savedBy } = input;
    this.#assertSaved(id);
    this.#parse(id, text);
    const savedAt = this.#clock.now();
    const version = await this.#store.save({ id, text, savedBy, savedAt });
    return this.#known(version);
  }

  /** @throws NotFoundError and ConflictError */
  async remove(input: { id: string; savedBy: string }): Promise<void> {
    this.#assertSaved(input.id);
    await this.get(input.id);
    const savedAt = this.#clock.now();
    await this.#store.save({ ...input, text: null, savedAt });
  }

  #known(saved: SavedBaseline): KnownBaseline {
    const read = this.#read.get(saved.id);
    if (read?.version === saved.version) {
      return read;
    }
    const known = this.#readVersion(saved);
    this.#read.set(saved.id, { ...known, version: saved.version });
    return known;
  }

  #readVersion(version: SavedBaseline): KnownBaseline {
    const { text, ...saved } = version;
    const known = {
      id: saved.id,
      text: text ?? '',
      origin: { type: 'saved' as const, ...saved },
    };
    try {
      return { ...known, baseline: this.#parse(known.id, known.text) };
    } catch (error) {
      return { ...known, problem: toError(error).message };
    }
  }

  #parse(id: string, text: string): Baseline {
    return parseBaseline({ id, text, keysToMask: this.#keysToMask });
  }

  #ofFile(id: string): boolean {
    return this.#files.some(file => file.id === id);
  }

  #assertSaved(id: string): void {
    if (this.#ofFile(id)) {
      throw new ConflictError(
        `The baseline ${id} stands in a file of this portal's configuration. Change it there`,
      );
    }
  }
}
