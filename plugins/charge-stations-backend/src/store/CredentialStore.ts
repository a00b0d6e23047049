import { Millis, PendingCredential, StationCredential } from '../model';

/** One password that waits to be settled. */
export interface PendingKey {
  identity: string;
  /** When it was made; of another one nothing is changed. */
  updatedAt: Millis;
}

/** Salted hashes of the stations' Basic passwords. */
export interface CredentialStore {
  /** With the password that is pending beside it, if any. */
  get(identity: string): Promise<StationCredential | null>;
  /** Replaces the station's credential; what was pending is forgotten. */
  put(credential: StationCredential): Promise<void>;
  /** Forgets the credential and what was pending. */
  remove(identity: string): Promise<void>;
  /** Keeps a second password beside the credential, in place of an earlier one. */
  putPending(pending: PendingCredential & { identity: string }): Promise<void>;
  /** From now on only a use of the pending password settles it. */
  awaitNewUse(key: PendingKey): Promise<void>;
  /** Ends the waiting: the pending password becomes the credential. */
  accept(key: PendingKey): Promise<void>;
  /** Ends the waiting: the pending password is forgotten. */
  drop(key: PendingKey): Promise<void>;
}
