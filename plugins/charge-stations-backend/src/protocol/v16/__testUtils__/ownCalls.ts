const time = '2026-11-22T11:59:58Z';
const location = 'ftp://files.example/log';
const certificateHashData = {
  hashAlgorithm: 'SHA256',
  issuerNameHash: 'a1',
  issuerKeyHash: 'b2',
  serialNumber: '3',
};
const chargingSchedule = {
  chargingRateUnit: 'A',
  chargingSchedulePeriod: [{ startPeriod: 0, limit: 16.3 }],
};

/** Every call that a central system of 1.6 may make, with a valid payload and a valid answer. */
export const ownCalls: Array<
  [action: string, payload: object, answer: object]
> = [
  ['CancelReservation', { reservationId: 1 }, { status: 'Accepted' }],
  [
    'ChangeAvailability',
    { connectorId: 1, type: 'Inoperative' },
    { status: 'Scheduled' },
  ],
  [
    'ChangeConfiguration',
    { key: 'CpoName', value: 'Harbour' },
    { status: 'RebootRequired' },
  ],
  ['ClearCache', {}, { status: 'Accepted' }],
  [
    'ClearChargingProfile',
    { chargingProfilePurpose: 'TxProfile' },
    { status: 'Unknown' },
  ],
  [
    'DataTransfer',
    { vendorId: 'org.example', data: 'x' },
    { status: 'UnknownMessageId' },
  ],
  [
    'GetCompositeSchedule',
    { connectorId: 1, duration: 60, chargingRateUnit: 'A' },
    { status: 'Accepted', connectorId: 1, chargingSchedule },
  ],
  [
    'GetConfiguration',
    { key: ['HeartbeatInterval'] },
    { configurationKey: [], unknownKey: ['HeartbeatInterval'] },
  ],
  ['GetDiagnostics', { location, startTime: time }, { fileName: 'log.tgz' }],
  ['GetLocalListVersion', {}, { listVersion: -1 }],
  [
    'RemoteStartTransaction',
    { idTag: 'TAG0001', connectorId: 1 },
    { status: 'Accepted' },
  ],
  ['RemoteStopTransaction', { transactionId: 5 }, { status: 'Rejected' }],
  [
    'ReserveNow',
    { connectorId: 1, expiryDate: time, idTag: 'TAG0001', reservationId: 1 },
    { status: 'Occupied' },
  ],
  ['Reset', { type: 'Soft' }, { status: 'Accepted' }],
  [
    'SendLocalList',
    {
      listVersion: 2,
      updateType: 'Full',
      localAuthorizationList: [
        { idTag: 'TAG0001', idTagInfo: { status: 'Accepted' } },
      ],
    },
    { status: 'VersionMismatch' },
  ],
  [
    'SetChargingProfile',
    {
      connectorId: 1,
      csChargingProfiles: {
        chargingProfileId: 1,
        stackLevel: 0,
        chargingProfilePurpose: 'TxDefaultProfile',
        chargingProfileKind: 'Absolute',
        chargingSchedule,
      },
    },
    { status: 'NotSupported' },
  ],
  [
    'TriggerMessage',
    { requestedMessage: 'StatusNotification', connectorId: 1 },
    { status: 'NotImplemented' },
  ],
  ['UnlockConnector', { connectorId: 1 }, { status: 'UnlockFailed' }],
  ['UpdateFirmware', { location, retrieveDate: time }, {}],
  // The security extension.
  [
    'CertificateSigned',
    { certificateChain: '-----BEGIN CERTIFICATE-----' },
    { status: 'Rejected' },
  ],
  ['DeleteCertificate', { certificateHashData }, { status: 'NotFound' }],
  [
    'ExtendedTriggerMessage',
    { requestedMessage: 'SignChargePointCertificate' },
    { status: 'Accepted' },
  ],
  [
    'GetInstalledCertificateIds',
    { certificateType: 'CentralSystemRootCertificate' },
    { status: 'Accepted', certificateHashData: [certificateHashData] },
  ],
  [
    'GetLog',
    {
      logType: 'SecurityLog',
      requestId: 1,
      log: { remoteLocation: location, oldestTimestamp: time },
    },
    { status: 'AcceptedCanceled', filename: 'log.tgz' },
  ],
  [
    'InstallCertificate',
    {
      certificateType: 'ManufacturerRootCertificate',
      certificate: '-----BEGIN CERTIFICATE-----',
    },
    { status: 'Failed' },
  ],
  [
    'SignedUpdateFirmware',
    {
      requestId: 1,
      firmware: {
        location,
        retrieveDateTime: time,
        signingCertificate: '-----BEGIN CERTIFICATE-----',
        signature: 'c2ln',
      },
    },
    { status: 'InvalidCertificate' },
  ],
];
