const timestamp = '2026-11-22T11:59:58Z';

/** A valid payload of every call that a 1.6 station may make. */
export const examples: Record<string, Record<string, unknown>> = {
  Authorize: { idTag: 'TAG0001' },
  BootNotification: {
    chargePointVendor: 'Bender',
    chargePointModel: 'CC613',
    chargePointSerialNumber: 'S-1',
    firmwareVersion: '5.33',
  },
  DataTransfer: { vendorId: 'org.example', messageId: 'x', data: 'y' },
  DiagnosticsStatusNotification: { status: 'Uploading' },
  FirmwareStatusNotification: { status: 'Installing' },
  Heartbeat: {},
  LogStatusNotification: { status: 'Uploaded', requestId: 1 },
  MeterValues: {
    connectorId: 1,
    transactionId: 5,
    meterValue: [
      { timestamp, sampledValue: [{ value: '230', measurand: 'Voltage' }] },
    ],
  },
  SecurityEventNotification: {
    type: 'TamperDetectionActivated',
    timestamp,
    techInfo: 'lid',
  },
  SignCertificate: { csr: '-----BEGIN CERTIFICATE REQUEST-----' },
  SignedFirmwareStatusNotification: { status: 'SignatureVerified' },
  StartTransaction: {
    connectorId: 1,
    idTag: 'TAG0001',
    meterStart: 10,
    timestamp,
  },
  StatusNotification: {
    connectorId: 1,
    errorCode: 'GroundFailure',
    status: 'Faulted',
    info: 'RCD triggered',
    timestamp,
    vendorId: 'bender',
    vendorErrorCode: '210',
  },
  StopTransaction: {
    transactionId: 5,
    meterStop: 20,
    timestamp,
    reason: 'EVDisconnected',
  },
};
