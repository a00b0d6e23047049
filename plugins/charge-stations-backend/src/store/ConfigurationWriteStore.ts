import { ConfigurationWrite, Millis } from '../model';

/** What was written to stations. */
export interface ConfigurationWriteStore {
  /** Adds it, or replaces what was known of it. No two of a station were created at the same time. */
  put(write: ConfigurationWrite): Promise<void>;
  get(key: {
    identity: string;
    id: string;
  }): Promise<ConfigurationWrite | undefined>;
  /** Newest first. */
  list(options: {
    identity: string;
    /** Only those before then. */
    before?: Millis;
    /** Only those since then. */
    since?: Millis;
    limit: number;
  }): Promise<ConfigurationWrite[]>;
  /** The stations that said that something takes a reboot, and when they were last written to with that. */
  waiting(): Promise<Map<string, Millis>>;
  /** Those that were under way when we ended: nobody knows how far they came. */
  stopAbandoned(options: { at: Millis; problem: string }): Promise<void>;
}
