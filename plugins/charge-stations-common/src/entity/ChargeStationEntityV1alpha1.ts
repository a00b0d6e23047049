import { Entity } from '@backstage/catalog-model';
import { ConnectorStandard } from './connectorStandards';
import { OcppVersion } from './ocppVersion';

/**
 * The `apiVersion` of the kind.
 *
 * @public
 */
export const CHARGE_STATION_API_VERSION = 'forecourt.dev/v1alpha1';

/**
 * The kind's name.
 *
 * @public
 */
export const CHARGE_STATION_KIND = 'ChargeStation';

/**
 * One plug or socket of a station.
 *
 * @public
 */
export type ChargeStationConnector = {
  /** OCPP 1.6 `connectorId`: 1 and up, counted over the whole station. */
  number?: number;
  /** OCPP 2.x `connectorId`: 1 and up, counted within its EVSE. */
  id?: number;
  standard: ConnectorStandard;
  /** The most it can deliver, in kilowatts. */
  maxPowerKw?: number;
};

/**
 * A part of the station that charges one vehicle at a time.
 *
 * @public
 */
export type ChargeStationEvse = {
  /** OCPP 2.x `evseId`: 1 and up. */
  id?: number;
  connectors: ChargeStationConnector[];
};

/**
 * A charge station as the catalog knows it: what it is, where it stands and who
 * answers for it. Live state is never part of the entity.
 *
 * @public
 */
export interface ChargeStationEntityV1alpha1 extends Entity {
  apiVersion: typeof CHARGE_STATION_API_VERSION;
  kind: typeof CHARGE_STATION_KIND;
  spec: {
    /** The current its connectors give. */
    type: 'ac' | 'dc' | 'mixed';
    lifecycle: string;
    /** Entity ref of a group or user. */
    owner: string;
    /** Entity ref of the site, a System of type `charging-site`. */
    system?: string;
    /** Entity ref of the station model, a Component of type `station-model`. */
    model?: string;
    vendor?: string;
    serialNumber?: string;
    ocppVersion?: OcppVersion;
    /**
     * Which CSMS speaks with it: a name of `chargeStations.upstreams`, `none` for the listener itself, `mirror`
     * where a gateway sends copies. Without it, the configuration's default.
     */
    upstream?: string;
    /** Entity refs of APIs; stands in for the API of `ocppVersion`. */
    consumesApis?: string[];
    /** First day in service, as a date or a date with time and offset. */
    commissionedAt?: string;
    /** Last day in service, as a date or a date with time and offset. */
    decommissionedAt?: string;
    /** IANA name of the time zone the station stands in. */
    timeZone?: string;
    /** `24/7`, or weekly hours such as `Mo-Fr 06:00-22:00; Sa 08:00-20:00`, in `timeZone`. */
    openingHours?: string;
    evses?: ChargeStationEvse[];
  };
}

/**
 * Whether an entity is of our kind and a version that we know.
 *
 * @public
 */
export function isChargeStationEntity(
  entity: Entity,
): entity is ChargeStationEntityV1alpha1 {
  return (
    entity.apiVersion === CHARGE_STATION_API_VERSION &&
    entity.kind === CHARGE_STATION_KIND
  );
}
