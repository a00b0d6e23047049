import { Millis } from './evidence';

/** Where an admitted identity comes from. */
export interface RegisteredStation {
  identity: string;
  /** `chargestation:default/cp1`; null from the static registry. */
  entityRef: string | null;
  /** Which upstream CSMS its entity chooses: a name of the configuration, `none` or `mirror`; null where it says nothing. */
  upstream: string | null;
}

/** The registry's answer to one handshake. */
export type Admission =
  | { result: 'admitted'; station: RegisteredStation }
  /** No entity carries the identity. */
  | { result: 'unknown' }
  /** Two entities carry it; neither is admitted. */
  | { result: 'ambiguous'; entityRefs: string[] }
  /** The catalog was never read yet: answer 503. */
  | { result: 'notReady' };

/**
 * How a station must connect (1.6 security whitepaper, A00): 0 without anything, 1 with a password, 2
 * with a password over TLS, 3 with a TLS client certificate.
 */
export type SecurityProfile = 0 | 1 | 2 | 3;

/** A refused handshake of an identity that nobody registered. Bounded, newest first. */
export interface UnregisteredStation {
  identity: string;
  lastSeenAt: Millis;
  firstSeenAt: Millis;
  attempts: number;
  remoteAddress: string;
  /** As offered, in the station's order. */
  protocols: string[];
}
