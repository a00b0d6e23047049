import { EventFlag, EvidenceSource, StationEvent } from '../../model';
import { toEventRef } from './eventRef';
import {
  BigIntValue,
  ColumnValue,
  fromJsonList,
  Row,
  toJsonList,
  toNumber,
  toNumberOrNull,
} from './values';

/** An event with what the reducer judged of it. */
export interface StoredEvent {
  event: StationEvent;
  flags: EventFlag[];
}

/** A row of `events`, without the id that the database gives. */
export type EventRow = {
  identity: string;
  connection_id: string;
  seq: number;
  part: number;
  received_at: BigIntValue;
  source: EvidenceSource;
  type: StationEvent['type'];
  reported_at: string | null;
  reported_time: BigIntValue | null;
  evse_id: number | null;
  connector_id: number | null;
  status: string | null;
  error_code: string | null;
  info: string | null;
  vendor_id: string | null;
  vendor_error_code: string | null;
  detail: string | null;
  flags: string | null;
};

/** Fields of single event types that people search by, and the columns they have for it. */
const COLUMNS = {
  evseId: 'evse_id',
  connectorId: 'connector_id',
  status: 'status',
  errorCode: 'error_code',
  info: 'info',
  vendorId: 'vendor_id',
  vendorErrorCode: 'vendor_error_code',
} as const;

type ColumnField = keyof typeof COLUMNS;

const COLUMN_FIELDS: Partial<
  Record<StationEvent['type'], readonly ColumnField[]>
> = {
  status: Object.keys(COLUMNS) as ColumnField[],
  variable: ['evseId', 'connectorId'],
  statusRequested: ['evseId', 'connectorId'],
  firmwareStatus: ['status'],
  diagnosticsStatus: ['status'],
  logStatus: ['status'],
  transactionStarted: ['evseId', 'connectorId'],
  transactionStopped: ['evseId', 'connectorId'],
};

export function toEventRow({ event, flags }: StoredEvent): EventRow {
  const {
    identity,
    connectionId,
    seq,
    part = 0,
    receivedAt,
    source,
    type,
    reportedAt,
    reportedTime,
    retransmission,
    ...own
  } = event;
  const row: EventRow = {
    identity,
    connection_id: connectionId,
    seq,
    part,
    received_at: receivedAt,
    source,
    type,
    reported_at: reportedAt,
    reported_time: reportedTime,
    evse_id: null,
    connector_id: null,
    status: null,
    error_code: null,
    info: null,
    vendor_id: null,
    vendor_error_code: null,
    detail: null,
    flags: toJsonList(flags),
  };
  const cells: Row = row;
  const detail: Record<string, unknown> = own;
  for (const field of COLUMN_FIELDS[type] ?? []) {
    cells[COLUMNS[field]] = (detail[field] ?? null) as ColumnValue;
    delete detail[field];
  }
  if (retransmission) {
    detail.retransmission = true;
  }
  if (Object.keys(detail).length > 0) {
    row.detail = JSON.stringify(detail);
  }
  return row;
}

export function fromEventRow(row: EventRow): StoredEvent {
  const columns = (COLUMN_FIELDS[row.type] ?? []).map(field => [
    field,
    row[COLUMNS[field]],
  ]);
  const event = {
    identity: row.identity,
    ...toEventRef(row),
    receivedAt: toNumber(row.received_at),
    source: row.source,
    type: row.type,
    reportedAt: row.reported_at,
    reportedTime: toNumberOrNull(row.reported_time),
    retransmission: false,
    ...Object.fromEntries(columns),
    ...(row.detail === null ? {} : JSON.parse(row.detail)),
  };
  return {
    // The type column says which member of the union the other columns were written from.
    event: event as StationEvent,
    flags: fromJsonList<EventFlag>(row.flags),
  };
}
