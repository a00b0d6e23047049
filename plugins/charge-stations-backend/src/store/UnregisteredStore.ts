import { Millis, UnregisteredStation } from '../model';

/** One refused handshake of an identity that no entity carries. */
export interface RefusedAttempt {
  identity: string;
  remoteAddress: string;
  /** As offered, in the station's order. */
  protocols: string[];
  at: Millis;
}

/** Refused identities, so that people can register them. Bounded: the newest are kept. */
export interface UnregisteredStore {
  /** Adds to what is known of these identities and forgets the oldest beyond the limit. */
  remember(attempts: RefusedAttempt[]): Promise<void>;
  /** Newest first, without identities that an entity carries now. */
  list(): Promise<UnregisteredStation[]>;
}
