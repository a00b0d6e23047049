import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import {
  ConfigurationMessage,
  ConfigurationSnapshot,
  Millis,
  NewSnapshot,
  Protocol,
} from '../model';

/** What is known of one station's configuration now. */
export interface PresentConfiguration {
  identity: string;
  snapshotId: number | null;
  knownId: number | null;
  /** When we last asked the station for it, whatever came of it. */
  readAt: Millis | null;
}

/** A content, or what makes it of its base. */
export interface StoredContent {
  baseId: number | null;
  put: ConfigurationEntry[];
  /** Entries of the base that it does not have, by `entryId`. */
  drop: string[];
}

/** How much differs that counts, of a station of this version and vendor. */
export type CountChanges = (sides: {
  protocol: Protocol;
  vendor: string | null;
  before: { entries: ConfigurationEntry[]; isComplete: boolean };
  after: { entries: ConfigurationEntry[]; isComplete: boolean };
}) => number;

/** Snapshots of configuration, and the messages that some are made of. */
export interface ConfigurationStore {
  /**
   * Puts a snapshot into its place in time. What is known after it, and what changed with it and with those that
   * follow, is reckoned here, so that it is in the transaction that stores it.
   */
  add(
    snapshot: NewSnapshot,
    options: { countChanges: CountChanges },
  ): Promise<ConfigurationSnapshot>;
  get(key: {
    identity: string;
    id: number;
  }): Promise<ConfigurationSnapshot | undefined>;
  unknownKeys(key: { identity: string; id: number }): Promise<string[]>;
  /** Newest first, of taking and of storing. */
  list(options: {
    identity: string;
    from?: Millis;
    to?: Millis;
    changedOnly?: boolean;
    /** Those before this one in the list are left out, and it. */
    after?: [takenAt: Millis, id: number];
    limit: number;
  }): Promise<ConfigurationSnapshot[]>;
  /** The newest until then that did not fail. */
  newest(options: {
    identity: string;
    at: Millis;
    completeness?: 'complete';
  }): Promise<ConfigurationSnapshot | undefined>;
  /** Entries of contents, in order. */
  entries(
    contentIds: readonly number[],
  ): Promise<Map<number, ConfigurationEntry[]>>;
  /** Contents as they are stored: all entries, or what differs from another content, their base. */
  changes(contentIds: readonly number[]): Promise<Map<number, StoredContent>>;
  present(): Promise<PresentConfiguration[]>;
  /** Notes that a station was asked. */
  setRead(read: { identity: string; at: Millis }): Promise<void>;

  /** Stations with messages that are not looked at yet. */
  notedIdentities(): Promise<string[]>;
  /** The messages of one that are not looked at yet, in the order in which they came. */
  notedMessages(
    identity: string,
    options: { limit: number },
  ): Promise<ConfigurationMessage[]>;
  /** These are looked at. */
  forgetMessages(ids: readonly number[]): Promise<void>;
  /**
   * Deletes what messages told, and has all messages that are still there looked at again: what came of readings of
   * ours stays.
   */
  noteAgain(identity: string): Promise<void>;
}
