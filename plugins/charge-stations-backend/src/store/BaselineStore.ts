import { Millis, SavedBaseline } from '../model';

/** Versions of the baselines that people saved. */
export interface BaselineStore {
  /** The newest version of each that is not removed, by id. */
  list(): Promise<SavedBaseline[]>;
  /** Newest first, removals included. */
  versions(id: string): Promise<SavedBaseline[]>;
  /**
   * Adds a version; a text of null removes the baseline.
   *
   * @throws ConflictError when somebody else saved one at the same time.
   */
  save(baseline: {
    id: string;
    text: string | null;
    savedAt: Millis;
    savedBy: string;
  }): Promise<SavedBaseline>;
}
