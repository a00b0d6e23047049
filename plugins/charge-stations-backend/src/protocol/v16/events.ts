import {
  FactReader,
  progress,
  registrationOf,
  security,
} from '../session/events';
import { integer, text } from '../session/fields';

/** The actions of 1.6 with an event of their own. */
export const facts: ReadonlyMap<string, FactReader> = new Map<
  string,
  FactReader
>([
  [
    'BootNotification',
    ({ payload, reply }) => ({
      type: 'boot',
      vendor: text(payload.chargePointVendor),
      model: text(payload.chargePointModel),
      // The box serial number is the older name (OCPP 1.6 §6.3: deprecated).
      serialNumber:
        text(payload.chargePointSerialNumber) ??
        text(payload.chargeBoxSerialNumber),
      firmwareVersion: text(payload.firmwareVersion),
      reason: null,
      registration: registrationOf(reply),
    }),
  ],
  [
    'StatusNotification',
    ({ payload }) => ({
      type: 'status',
      connectorId: integer(payload.connectorId),
      evseId: null,
      status: text(payload.status),
      errorCode: text(payload.errorCode),
      info: text(payload.info),
      vendorId: text(payload.vendorId),
      vendorErrorCode: text(payload.vendorErrorCode),
    }),
  ],
  ['FirmwareStatusNotification', progress('firmwareStatus')],
  ['SignedFirmwareStatusNotification', progress('firmwareStatus')],
  ['DiagnosticsStatusNotification', progress('diagnosticsStatus')],
  ['LogStatusNotification', progress('logStatus')],
  ['SecurityEventNotification', security],
  [
    'StartTransaction',
    ({ payload, reply }) => ({
      type: 'transactionStarted',
      evseId: null,
      connectorId: integer(payload.connectorId),
      transactionId: reply?.type === 'result' ? reply.transactionId : null,
      reason: null,
    }),
  ],
  [
    'StopTransaction',
    ({ payload }) => ({
      type: 'transactionStopped',
      evseId: null,
      connectorId: null,
      transactionId: integer(payload.transactionId),
      reason: text(payload.reason),
    }),
  ],
]);
