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

/** What the catalog says of when a station is to be used and of what; fields that its entity lacks are absent. */
export interface StationService {
  /** First and last day in service: a date, or a date with time and offset. */
  commissionedAt?: string;
  decommissionedAt?: string;
  /** IANA name. */
  timeZone?: string;
  /** `24/7`, or `Mo-Fr 06:00-22:00; Sa 08:00-20:00`. */
  openingHours?: string;
  evses?: StationEvse[];
}

/** A part of a station that charges one vehicle at a time (`spec.evses` of the entity). */
export interface StationEvse {
  /** OCPP 2.x. */
  id?: number;
  connectors: Array<{
    /** OCPP 1.6, over the whole station. */
    number?: number;
    /** OCPP 2.x, within its EVSE. */
    id?: number;
    maxPowerKw?: number;
  }>;
}
