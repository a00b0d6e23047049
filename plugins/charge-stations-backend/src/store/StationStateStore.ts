import { Millis } from '../model';

/** A page of identities in ascending order; `after` is the last one of the page before. */
export interface IdentityPage {
  after: string;
  limit: number;
}

/** What the recorder's jobs ask about stations; its writes go through the `EvidenceWriter`. */
export interface StationStateStore {
  /** Stations with a stored deadline at or before `to`. */
  listDue(options: IdentityPage & { to: Millis }): Promise<string[]>;
  /** Stations that have history. */
  list(options: IdentityPage): Promise<string[]>;
  /** Stations with an accepted boot on record. */
  listBooted(): Promise<string[]>;
  /** No station is connected any more since `at`. For sockets that a killed process left open. */
  disconnectAll(options: { at: Millis }): Promise<void>;
}
