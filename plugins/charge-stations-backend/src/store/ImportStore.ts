import { ImportRun, ImportStation, Millis } from '../model';

/** Evidence as far as its content tells whether it is the same. */
export interface KnownEvidence {
  identity: string;
  receivedAt: Millis;
  /** Of the event. */
  type: string;
  /** Both null of what has no frame. */
  direction: string | null;
  raw: string | null;
}

/** Imports and how far they are. Their progress is written with their evidence: `EvidenceBatch.importProgress`. */
export interface ImportStore {
  get(id: string): Promise<ImportRun | undefined>;
  /** Newest first. */
  list(page: { limit: number; offset: number }): Promise<ImportRun[]>;
  unfinished(): Promise<ImportRun[]>;
  /** Those of these stations that the import met. */
  stations(importId: string, identities: string[]): Promise<ImportStation[]>;
  /** Stations of the import by identity, after this one. */
  stationsAfter(
    importId: string,
    page: { after: string; limit: number },
  ): Promise<ImportStation[]>;
  countStations(
    importId: string,
  ): Promise<{ all: number; changed: number; rebuilt: number }>;
  markRebuilt(station: { importId: string; identity: string }): Promise<void>;
  /** What is stored of these stations at exactly these times. */
  evidenceAt(
    moments: Array<{ identity: string; receivedAt: Millis }>,
  ): Promise<KnownEvidence[]>;
  /** Whether a frame of the station, received within the range, was given exactly this answer. */
  isAnswer(options: {
    identity: string;
    from: Millis;
    to: Millis;
    answer: string;
  }): Promise<boolean>;
}
