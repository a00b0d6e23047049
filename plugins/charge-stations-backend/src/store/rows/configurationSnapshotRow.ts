import { ConfigurationSnapshot } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from './values';

/** A row of `configuration_snapshots`. */
export interface ConfigurationSnapshotRow {
  id: BigIntValue;
  identity: string;
  taken_at: BigIntValue;
  completeness: ConfigurationSnapshot['completeness'];
  why: ConfigurationSnapshot['why'];
  requested_by: string | null;
  protocol: ConfigurationSnapshot['protocol'];
  vendor: string | null;
  model: string | null;
  firmware_version: string | null;
  keys: number;
  unknown_keys: string | null;
  problem: string | null;
  connection_id: string | null;
  seq: number | null;
  content_id: BigIntValue | null;
  known_id: BigIntValue | null;
  known_complete: boolean | number;
  before_id: BigIntValue | null;
  changed: number | null;
}

export function fromConfigurationSnapshotRow(
  row: ConfigurationSnapshotRow,
): ConfigurationSnapshot {
  return {
    id: toNumber(row.id),
    identity: row.identity,
    takenAt: toNumber(row.taken_at),
    completeness: row.completeness,
    why: row.why,
    requestedBy: row.requested_by,
    protocol: row.protocol,
    vendor: row.vendor,
    model: row.model,
    firmwareVersion: row.firmware_version,
    keys: row.keys,
    problem: row.problem,
    evidence:
      row.connection_id === null || row.seq === null
        ? null
        : { connectionId: row.connection_id, seq: row.seq },
    contentId: toNumberOrNull(row.content_id),
    knownId: toNumberOrNull(row.known_id),
    knownComplete: Boolean(row.known_complete),
    beforeId: toNumberOrNull(row.before_id),
    changed: row.changed,
  };
}
