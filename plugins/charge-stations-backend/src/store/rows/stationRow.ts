import { Millis } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from './values';

/** The present of one station, as its last frames and sockets tell it. */
export interface StationSummary {
  identity: string;
  firstSeenAt: Millis;
  lastSeenAt: Millis;
  /** Null while not connected. */
  connectionId: string | null;
  connectedSince: Millis | null;
  remoteAddress: string | null;
  protocol: string | null;
  /** Who speaks with it in our place, on its last connection; null where it is us. */
  upstream: string | null;
  vendor: string | null;
  model: string | null;
  serialNumber: string | null;
  firmwareVersion: string | null;
  lastBootAt: Millis | null;
  disconnectedAt: Millis | null;
}

/** A row of `stations`. */
export type StationRow = {
  identity: string;
  first_seen_at: BigIntValue;
  last_seen_at: BigIntValue;
  connection_id: string | null;
  connected_since: BigIntValue | null;
  remote_address: string | null;
  protocol: string | null;
  upstream: string | null;
  vendor: string | null;
  model: string | null;
  serial_number: string | null;
  firmware_version: string | null;
  last_boot_at: BigIntValue | null;
  disconnected_at: BigIntValue | null;
};

export function toStationRow(station: StationSummary): StationRow {
  return {
    identity: station.identity,
    first_seen_at: station.firstSeenAt,
    last_seen_at: station.lastSeenAt,
    connection_id: station.connectionId,
    connected_since: station.connectedSince,
    remote_address: station.remoteAddress,
    protocol: station.protocol,
    upstream: station.upstream,
    vendor: station.vendor,
    model: station.model,
    serial_number: station.serialNumber,
    firmware_version: station.firmwareVersion,
    last_boot_at: station.lastBootAt,
    disconnected_at: station.disconnectedAt,
  };
}

export function fromStationRow(row: StationRow): StationSummary {
  return {
    identity: row.identity,
    firstSeenAt: toNumber(row.first_seen_at),
    lastSeenAt: toNumber(row.last_seen_at),
    connectionId: row.connection_id,
    connectedSince: toNumberOrNull(row.connected_since),
    remoteAddress: row.remote_address,
    protocol: row.protocol,
    upstream: row.upstream,
    vendor: row.vendor,
    model: row.model,
    serialNumber: row.serial_number,
    firmwareVersion: row.firmware_version,
    lastBootAt: toNumberOrNull(row.last_boot_at),
    disconnectedAt: toNumberOrNull(row.disconnected_at),
  };
}
