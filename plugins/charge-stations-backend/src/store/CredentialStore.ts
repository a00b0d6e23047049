import { StationCredential } from '../model';

/** Salted hashes of the stations' Basic passwords. */
export interface CredentialStore {
  get(identity: string): Promise<StationCredential | null>;
  /** Replaces the station's credential. */
  put(credential: StationCredential): Promise<void>;
  remove(identity: string): Promise<void>;
}
