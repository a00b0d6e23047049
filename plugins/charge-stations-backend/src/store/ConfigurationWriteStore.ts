import { ConfigurationWrite, Millis } from '../model';

/** What was written to stations. */
export interface ConfigurationWriteStore {
  /** Adds it, or replaces what was known of it. */
  put(write: ConfigurationWrite): Promise<void>;
  get(key: {
    identity: string;
    id: string;
  }): Promise<ConfigurationWrite | undefined>;
  /** Newest first. */
  list(options: {
    identity: string;
    /** Those before this one in the list are left out, and it. */
    after?: [createdAt: Millis, id: string];
    /** Only those since then. */
    since?: Millis;
    limit: number;
  }): Promise<ConfigurationWrite[]>;
  /** Those that were under way when we ended: nobody knows how far they came. */
  stopAbandoned(options: { at: Millis; problem: string }): Promise<void>;
}
