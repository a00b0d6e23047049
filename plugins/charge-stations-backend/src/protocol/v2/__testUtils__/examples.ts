const timestamp = '2026-11-22T11:59:58Z';
const generatedAt = timestamp;
const idToken = { idToken: 'TAG0001', type: 'ISO14443' };
const component = { name: 'Connector', evse: { id: 1, connectorId: 2 } };
const schedule = {
  id: 1,
  chargingRateUnit: 'A',
  chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }],
};
const certificateHashData = {
  hashAlgorithm: 'SHA256',
  issuerNameHash: 'a',
  issuerKeyHash: 'b',
  serialNumber: 'c',
};

/** A connector that says it is faulted, because of event 6. */
export const EVENT_DATUM = {
  eventId: 7,
  timestamp,
  trigger: 'Alerting',
  cause: 6,
  actualValue: 'Faulted',
  techCode: 'CX001',
  techInfo: 'RCD triggered',
  cleared: false,
  variableMonitoringId: 3,
  eventNotificationType: 'HardWiredNotification',
  component,
  variable: { name: 'AvailabilityState', instance: 'i' },
};

/** A valid payload of every call that a 2.0.1 station may make. */
export const examples201: Record<string, Record<string, unknown>> = {
  Authorize: { idToken },
  BootNotification: {
    reason: 'PowerUp',
    chargingStation: {
      vendorName: 'Bender',
      model: 'CC613',
      serialNumber: 'S-1',
      firmwareVersion: '5.33',
      modem: { iccid: '1', imsi: '2' },
    },
  },
  ClearedChargingLimit: { chargingLimitSource: 'EMS' },
  DataTransfer: { vendorId: 'org.example', messageId: 'x', data: 'y' },
  FirmwareStatusNotification: { status: 'Installing', requestId: 1 },
  Get15118EVCertificate: {
    iso15118SchemaVersion: 'urn:x',
    action: 'Install',
    exiRequest: 'AA==',
  },
  GetCertificateStatus: {
    ocspRequestData: {
      ...certificateHashData,
      responderURL: 'https://example.org',
    },
  },
  Heartbeat: {},
  LogStatusNotification: { status: 'Uploaded', requestId: 1 },
  MeterValues: {
    evseId: 1,
    meterValue: [
      { timestamp, sampledValue: [{ value: 230, measurand: 'Voltage' }] },
    ],
  },
  NotifyChargingLimit: {
    chargingLimit: { chargingLimitSource: 'EMS' },
    evseId: 1,
  },
  NotifyCustomerInformation: {
    data: 'x',
    seqNo: 0,
    generatedAt,
    requestId: 1,
  },
  NotifyDisplayMessages: { requestId: 1 },
  NotifyEVChargingNeeds: {
    evseId: 1,
    chargingNeeds: { requestedEnergyTransfer: 'DC' },
  },
  NotifyEVChargingSchedule: {
    timeBase: timestamp,
    evseId: 1,
    chargingSchedule: schedule,
  },
  NotifyEvent: { generatedAt, seqNo: 0, eventData: [EVENT_DATUM] },
  NotifyMonitoringReport: { requestId: 4, seqNo: 1, generatedAt, tbc: true },
  NotifyReport: {
    requestId: 5,
    seqNo: 2,
    generatedAt,
    reportData: [
      {
        component,
        variable: { name: 'Problem' },
        variableAttribute: [{ value: 'false' }],
      },
    ],
  },
  PublishFirmwareStatusNotification: { status: 'Downloading', requestId: 1 },
  ReportChargingProfiles: {
    requestId: 1,
    chargingLimitSource: 'CSO',
    evseId: 1,
    chargingProfile: [
      {
        id: 1,
        stackLevel: 0,
        chargingProfilePurpose: 'TxProfile',
        chargingProfileKind: 'Absolute',
        chargingSchedule: [schedule],
      },
    ],
  },
  ReservationStatusUpdate: {
    reservationId: 1,
    reservationUpdateStatus: 'Expired',
  },
  SecurityEventNotification: {
    type: 'TamperDetectionActivated',
    timestamp,
    techInfo: 'lid',
  },
  SignCertificate: { csr: '-----BEGIN CERTIFICATE REQUEST-----' },
  StatusNotification: {
    timestamp,
    connectorStatus: 'Faulted',
    evseId: 1,
    connectorId: 2,
  },
  TransactionEvent: {
    eventType: 'Started',
    timestamp,
    triggerReason: 'CablePluggedIn',
    seqNo: 0,
    transactionInfo: { transactionId: 'T-1' },
    evse: { id: 1, connectorId: 2 },
    idToken,
  },
};

/** The same for 2.1. */
export const examples21: Record<string, Record<string, unknown>> = {
  ...examples201,
  BatterySwap: {
    batteryData: [{ evseId: 1, serialNumber: 'B-1', soC: 50, soH: 90 }],
    eventType: 'BatteryIn',
    idToken,
    requestId: 1,
  },
  ClosePeriodicEventStream: { id: 1 },
  GetCertificateChainStatus: {
    certificateStatusRequests: [
      { source: 'OCSP', urls: ['https://example.org'], certificateHashData },
    ],
  },
  NotifyDERAlarm: { controlType: 'EnterService', timestamp },
  NotifyDERStartStop: { controlId: 'c', started: true, timestamp },
  NotifyPriorityCharging: { transactionId: 'T-1', activated: true },
  NotifySettlement: {
    pspRef: 'p',
    status: 'Settled',
    settlementAmount: 1,
    settlementTime: timestamp,
  },
  OpenPeriodicEventStream: {
    constantStreamData: {
      id: 1,
      variableMonitoringId: 2,
      params: { interval: 1, values: 2 },
    },
  },
  PullDynamicScheduleUpdate: { chargingProfileId: 1 },
  ReportDERControl: { requestId: 1 },
  VatNumberValidation: { vatNumber: 'DE123', evseId: 1 },
};

/** What a 2.1 station sends without wanting an answer. */
export const STREAM = {
  id: 1,
  pending: 0,
  basetime: timestamp,
  data: [{ t: 0, v: '42.1' }],
};
