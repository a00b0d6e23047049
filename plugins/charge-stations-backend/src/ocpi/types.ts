import { ApiKnownStatuses } from '@forecourt/plugin-charge-stations-common';
import { Condition, Interval, Millis, Scope, StationEvse } from '../model';

/** What of a station the status of its EVSEs follows from. */
export interface OcpiSubject {
  /** Whether it ever connected. */
  wasSeen: boolean;
  connected: boolean;
  /** The present of each lane. */
  lanes: readonly Pick<Interval, 'lane' | 'state' | 'status' | 'from'>[];
  /** Worst first. */
  openConditions: readonly Pick<
    Condition,
    'scope' | 'code' | 'blocking' | 'openedAt' | 'unverified' | 'unconfirmed'
  >[];
  /** `planned`, `removed` or what the catalog says; null where it says nothing. */
  lifecycle: OcpiLifecycle | null;
  /** As the catalog has them; empty where it does not. */
  evses: readonly StationEvse[];
}

export interface OcpiLifecycle {
  value: string;
  since: Millis | null;
}

/** Which OCPI status which state is, as packs have it. */
export type OcpiMapping = ApiKnownStatuses['ocpiMappings'][number];

/**
 * What decided, the first that holds: `lifecycle`: the catalog says so; `neverSeen`: it never connected; `offline`: its
 * connection is lost for good; `condition`: a pack maps the open fault; `fault`: an open fault blocks charging; `status`: the
 * status as reported; `notReported`: there is none; `unmapped`: no pack maps it.
 */
export type OcpiRule =
  | 'lifecycle'
  | 'neverSeen'
  | 'offline'
  | 'condition'
  | 'fault'
  | 'status'
  | 'notReported'
  | 'unmapped';

/**
 * `mapping`: nobody confirmed the mapping; `fault`: nor that the fault is still there; `connection`: it is lost, though
 * not long enough for the station to count as offline, so that nobody knows whether it is still so.
 */
export type OcpiDoubt = 'mapping' | 'fault' | 'connection';

export interface OcpiDecision {
  /** Of OCPI. */
  status: string;
  rule: OcpiRule;
  /** What was decided by: a lifecycle, the code of a fault, a status of OCPP. */
  value: string | null;
  /** Where that is so; null: the whole station, from outside. */
  scope: Scope | null;
  since: Millis | null;
  /** What others map it to. */
  alternatives: readonly string[];
  unverified: readonly OcpiDoubt[];
}

/** An EVSE as OCPI sees it. */
export interface OcpiEvse extends OcpiDecision {
  /** `evse:1`; `connector:2` where each connector is an EVSE of its own. */
  evse: Scope;
  /** At least one. */
  connectors: Array<OcpiDecision & { connector: Scope }>;
}
