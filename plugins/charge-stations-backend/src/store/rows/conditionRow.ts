import { Condition } from '../../model';
import { toEventRefOrNull } from './eventRef';
import {
  BigIntValue,
  fromJsonList,
  toJsonList,
  toNumber,
  toNumberOrNull,
} from './values';

/** A row of `conditions`. */
export type ConditionRow = {
  identity: string;
  number: number;
  scope: string;
  code: string;
  /** SQLite has no booleans and answers 0 or 1. */
  blocking: boolean | number;
  blocked_until: BigIntValue | null;
  severity: Condition['severity'];
  opened_at: BigIntValue;
  opened_basis: Condition['openedBasis'];
  opened_connection_id: string | null;
  opened_seq: number | null;
  opened_part: number;
  first_seen_at: BigIntValue;
  last_seen_at: BigIntValue;
  closed_at: BigIntValue | null;
  closed_connection_id: string | null;
  closed_seq: number | null;
  closed_part: number;
  close_reason: Condition['closeReason'];
  close_precision: Condition['closePrecision'];
  count: number;
  occurrences: number;
  error_code: string | null;
  info: string | null;
  vendor_id: string | null;
  vendor_error_code: string | null;
  caused_by: number | null;
  /** As `blocking`. */
  needs_site_visit: boolean | number;
  flags: string | null;
  source: Condition['source'];
};

/** The boolean fields that share one column; mostly none is set. */
const FLAGS = [
  'unconfirmed',
  'unverified',
  'late',
  'backdated',
  'flapping',
] as const;

export function toConditionRow(condition: Condition): ConditionRow {
  return {
    identity: condition.identity,
    number: condition.number,
    scope: condition.scope,
    code: condition.code,
    blocking: condition.blocking,
    blocked_until: condition.blockedUntil,
    severity: condition.severity,
    opened_at: condition.openedAt,
    opened_basis: condition.openedBasis,
    opened_connection_id: condition.openedBy?.connectionId ?? null,
    opened_seq: condition.openedBy?.seq ?? null,
    opened_part: condition.openedBy?.part ?? 0,
    first_seen_at: condition.firstSeenAt,
    last_seen_at: condition.lastSeenAt,
    closed_at: condition.closedAt,
    closed_connection_id: condition.closedBy?.connectionId ?? null,
    closed_seq: condition.closedBy?.seq ?? null,
    closed_part: condition.closedBy?.part ?? 0,
    close_reason: condition.closeReason,
    close_precision: condition.closePrecision,
    count: condition.count,
    occurrences: condition.occurrences,
    error_code: condition.errorCode,
    info: condition.info,
    vendor_id: condition.vendorId,
    vendor_error_code: condition.vendorErrorCode,
    caused_by: condition.causedBy,
    needs_site_visit: condition.needsSiteVisit,
    flags: toJsonList(FLAGS.filter(flag => condition[flag])),
    source: condition.source,
  };
}

export function fromConditionRow(row: ConditionRow): Condition {
  const flags = fromJsonList<string>(row.flags);
  return {
    identity: row.identity,
    number: row.number,
    scope: row.scope,
    code: row.code,
    blocking: Boolean(row.blocking),
    blockedUntil: toNumberOrNull(row.blocked_until),
    severity: row.severity,
    openedAt: toNumber(row.opened_at),
    openedBasis: row.opened_basis,
    openedBy: toEventRefOrNull({
      connection_id: row.opened_connection_id,
      seq: row.opened_seq,
      part: row.opened_part,
    }),
    firstSeenAt: toNumber(row.first_seen_at),
    lastSeenAt: toNumber(row.last_seen_at),
    closedAt: toNumberOrNull(row.closed_at),
    closedBy: toEventRefOrNull({
      connection_id: row.closed_connection_id,
      seq: row.closed_seq,
      part: row.closed_part,
    }),
    closeReason: row.close_reason,
    closePrecision: row.close_precision,
    count: row.count,
    occurrences: row.occurrences,
    errorCode: row.error_code,
    info: row.info,
    vendorId: row.vendor_id,
    vendorErrorCode: row.vendor_error_code,
    causedBy: row.caused_by,
    needsSiteVisit: Boolean(row.needs_site_visit),
    unconfirmed: flags.includes('unconfirmed'),
    unverified: flags.includes('unverified'),
    late: flags.includes('late'),
    backdated: flags.includes('backdated'),
    flapping: flags.includes('flapping'),
    source: row.source,
  };
}
