import { ImportedStatus } from './importLine';

type StatusFields = Pick<
  ImportedStatus,
  | 'connectorId'
  | 'status'
  | 'errorCode'
  | 'info'
  | 'vendorId'
  | 'vendorErrorCode'
  | 'reportedAt'
>;

/** A row of SteVe's `connector_status`, by the names of its columns, as the status that it is. */
export function steveStatus(
  row: Record<string, string>,
  base: Omit<ImportedStatus, keyof StatusFields>,
): ImportedStatus {
  const text = (column: string) => row[column] || null;
  const connectorId = Number(row.connector_id);
  return {
    ...base,
    connectorId: Number.isInteger(connectorId) ? connectorId : null,
    status: text('status'),
    errorCode: text('error_code'),
    info: text('error_info'),
    vendorId: text('vendor_id'),
    vendorErrorCode: text('vendor_error_code'),
    reportedAt: row.status_timestamp ?? '',
  };
}
