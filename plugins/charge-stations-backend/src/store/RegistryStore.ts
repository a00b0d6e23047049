import { Millis, StationService } from '../model';

/** What the catalog says of one station. Two entities may claim one identity; neither is admitted then. */
export interface RegistryEntry {
  entityRef: string;
  identity: string;
  title: string | null;
  /** Entity references of those responsible, of the place and of the station model. */
  owner: string | null;
  site: string | null;
  model: string | null;
  vendor: string | null;
  /** `spec.upstream`: which CSMS speaks with it. */
  upstream: string | null;
  /** When it is to be used, and its EVSEs; null where the entity says nothing of it. */
  service: StationService | null;
  /** The entity's etag when it was read. */
  etag: string | null;
}

/** The persisted copy of the catalog's stations: the allow-list. */
export interface RegistryStore {
  /** Makes the copy equal to `entries` and notes the time, in one transaction. Writes only what differs. */
  replaceAll(options: { entries: RegistryEntry[]; at: Millis }): Promise<void>;
  /** The whole copy, by entity reference. */
  list(): Promise<RegistryEntry[]>;
  /** When the catalog was last read in full; null before the very first time. */
  lastSyncedAt(): Promise<Millis | null>;
}
