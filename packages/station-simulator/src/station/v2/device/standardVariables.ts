import { Variable } from './variable';

/** A variable as the tables below tell it: name (with its instance behind a slash), value, and what else it is. */
export type Row = [
  component: string,
  variable: string,
  value: string,
  rest?: Partial<Omit<Variable, 'component' | 'variable' | 'value'>>,
];

const readOnly = { mutability: 'ReadOnly' } as const;
const integer = { dataType: 'integer', minLimit: 0 } as const;
const seconds = { ...integer, unit: 's' } as const;
const boolean = { dataType: 'boolean' } as const;
const fixedInteger = { ...integer, ...readOnly } as const;
const measurands = {
  dataType: 'MemberList',
  valuesList:
    'Energy.Active.Import.Register,Power.Active.Import,Current.Import,Voltage,SoC',
} as const;

/** What every station has to have (2.0.1 Part 2 and Part 6, required variables) and some that most have. */
export const CONTROLLERS: Row[] = [
  ['AlignedDataCtrlr', 'Interval', '900', seconds],
  [
    'AlignedDataCtrlr',
    'Measurands',
    'Energy.Active.Import.Register',
    measurands,
  ],
  ['AlignedDataCtrlr', 'TxEndedInterval', '0', seconds],
  [
    'AlignedDataCtrlr',
    'TxEndedMeasurands',
    'Energy.Active.Import.Register',
    measurands,
  ],
  ['AuthCacheCtrlr', 'Enabled', 'true', boolean],
  ['AuthCtrlr', 'AuthorizeRemoteStart', 'true', boolean],
  ['AuthCtrlr', 'LocalAuthorizeOffline', 'true', boolean],
  ['AuthCtrlr', 'LocalPreAuthorize', 'false', boolean],
  [
    'ClockCtrlr',
    'TimeSource',
    'Heartbeat,NTP',
    {
      dataType: 'SequenceList',
      valuesList:
        'Heartbeat,NTP,GPS,RealTimeClock,MobileNetwork,RadioTimeTransmitter',
    },
  ],
  ['DeviceDataCtrlr', 'BytesPerMessage/GetReport', '65000', fixedInteger],
  ['DeviceDataCtrlr', 'BytesPerMessage/GetVariables', '65000', fixedInteger],
  ['DeviceDataCtrlr', 'BytesPerMessage/SetVariables', '65000', fixedInteger],
  ['DeviceDataCtrlr', 'ItemsPerMessage/GetReport', '20', fixedInteger],
  ['DeviceDataCtrlr', 'ItemsPerMessage/GetVariables', '50', fixedInteger],
  ['DeviceDataCtrlr', 'ItemsPerMessage/SetVariables', '50', fixedInteger],
  ['LocalAuthListCtrlr', 'Enabled', 'true', boolean],
  [
    'MonitoringCtrlr',
    'BytesPerMessage/SetVariableMonitoring',
    '65000',
    fixedInteger,
  ],
  ['MonitoringCtrlr', 'Enabled', 'true', boolean],
  [
    'MonitoringCtrlr',
    'ItemsPerMessage/SetVariableMonitoring',
    '50',
    fixedInteger,
  ],
  [
    'MonitoringCtrlr',
    'OfflineQueuingSeverity',
    '9',
    { ...integer, maxLimit: 9 },
  ],
  [
    'OCPPCommCtrlr',
    'FileTransferProtocols',
    'HTTPS',
    { dataType: 'MemberList', ...readOnly },
  ],
  ['OCPPCommCtrlr', 'HeartbeatInterval', '300', { ...seconds, minLimit: 1 }],
  ['OCPPCommCtrlr', 'MessageAttempts/TransactionEvent', '3', integer],
  ['OCPPCommCtrlr', 'MessageAttemptInterval/TransactionEvent', '60', seconds],
  [
    'OCPPCommCtrlr',
    'MessageTimeout/Default',
    '30',
    { ...seconds, ...readOnly },
  ],
  [
    'OCPPCommCtrlr',
    'NetworkConfigurationPriority',
    '1',
    { dataType: 'SequenceList' },
  ],
  ['OCPPCommCtrlr', 'NetworkProfileConnectionAttempts', '3', integer],
  ['OCPPCommCtrlr', 'OfflineThreshold', '300', seconds],
  ['OCPPCommCtrlr', 'ResetRetries', '3', integer],
  ['OCPPCommCtrlr', 'RetryBackOffRandomRange', '10', seconds],
  ['OCPPCommCtrlr', 'RetryBackOffRepeatTimes', '5', integer],
  ['OCPPCommCtrlr', 'RetryBackOffWaitMinimum', '1', seconds],
  ['OCPPCommCtrlr', 'UnlockOnEVSideDisconnect', 'true', boolean],
  [
    'OCPPCommCtrlr',
    'WebSocketPingInterval',
    '60',
    { ...seconds, needsReboot: true },
  ],
  ['SampledDataCtrlr', 'TxEndedInterval', '0', seconds],
  [
    'SampledDataCtrlr',
    'TxEndedMeasurands',
    'Energy.Active.Import.Register',
    measurands,
  ],
  [
    'SampledDataCtrlr',
    'TxStartedMeasurands',
    'Energy.Active.Import.Register',
    measurands,
  ],
  ['SampledDataCtrlr', 'TxUpdatedInterval', '300', seconds],
  [
    'SampledDataCtrlr',
    'TxUpdatedMeasurands',
    'Energy.Active.Import.Register,Power.Active.Import',
    measurands,
  ],
  ['SecurityCtrlr', 'CertificateEntries', '0', fixedInteger],
  ['SecurityCtrlr', 'OrganizationName', 'Forecourt', { maxLimit: 100 }],
  ['TxCtrlr', 'EVConnectionTimeOut', '60', seconds],
  ['TxCtrlr', 'StopTxOnEVSideDisconnect', 'true', boolean],
  ['TxCtrlr', 'StopTxOnInvalidId', 'true', boolean],
  [
    'TxCtrlr',
    'TxStartPoint',
    'EVConnected',
    {
      dataType: 'MemberList',
      valuesList:
        'EVConnected,Authorized,PowerPathClosed,EnergyTransfer,ParkingBayOccupancy',
    },
  ],
  [
    'TxCtrlr',
    'TxStopPoint',
    'EVConnected',
    {
      dataType: 'MemberList',
      valuesList:
        'EVConnected,Authorized,PowerPathClosed,EnergyTransfer,ParkingBayOccupancy',
    },
  ],
];

const STATES = 'Available,Occupied,Reserved,Unavailable,Faulted';
const state = {
  dataType: 'OptionList',
  valuesList: STATES,
  ...readOnly,
} as const;
const flag = { ...boolean, ...readOnly } as const;
const phases = { dataType: 'integer', ...readOnly } as const;
const degrees = { dataType: 'decimal', unit: 'Celsius', ...readOnly } as const;

/** Of the station itself, beside what its profile says. */
export const OF_STATION: Row[] = [
  ['ChargingStation', 'AvailabilityState', 'Available', state],
  ['ChargingStation', 'Available', 'true', flag],
  ['ChargingStation', 'Problem', 'false', flag],
  ['ChargingStation', 'SupplyPhases', '3', phases],
  ['TokenReader', 'Problem', 'false', flag],
];

/** Of each EVSE. */
export const OF_EVSE: Row[] = [
  ['EVSE', 'AvailabilityState', 'Available', state],
  ['EVSE', 'Available', 'true', flag],
  [
    'EVSE',
    'Power',
    '0',
    {
      dataType: 'decimal',
      unit: 'W',
      minLimit: 0,
      maxLimit: 400_000,
      ...readOnly,
    },
  ],
  ['EVSE', 'Problem', 'false', flag],
  ['EVSE', 'SupplyPhases', '3', phases],
  ['TemperatureSensor', 'Temperature', '31', degrees],
];

/** Of each connector. */
export const OF_CONNECTOR: Row[] = [
  ['Connector', 'AvailabilityState', 'Available', state],
  ['Connector', 'Available', 'true', flag],
  ['Connector', 'Problem', 'false', flag],
  ['Connector', 'SupplyPhases', '3', phases],
  ['ConnectorPlugRetentionLock', 'Problem', 'false', flag],
];
