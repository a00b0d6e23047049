/** Versions that stations speak. */
export const OCPP_VERSIONS = ['1.6', '2.0.1', '2.1'] as const;

export type OcppVersion = (typeof OCPP_VERSIONS)[number];

/** What a monitor may watch for (MonitorEnumType of 2.0.1 that the simulator plays). */
export const MONITOR_TYPES = [
  'UpperThreshold',
  'LowerThreshold',
  'Delta',
  'Periodic',
] as const;

/** How a station takes a new password: `vanish` forgets it, `takeAndVanish` has it, and neither answers. */
export const PASSWORD_CHANGES = [
  'accept',
  'reject',
  'vanish',
  'takeAndVanish',
] as const;

/** ChargePointErrorCode (OCPP 1.6 §7.6). */
export const ERROR_CODES = [
  'ConnectorLockFailure',
  'EVCommunicationError',
  'GroundFailure',
  'HighTemperature',
  'InternalError',
  'LocalListConflict',
  'NoError',
  'OtherError',
  'OverCurrentFailure',
  'OverVoltage',
  'PowerMeterFailure',
  'PowerSwitchFailure',
  'ReaderFailure',
  'ResetFailure',
  'UnderVoltage',
  'WeakSignal',
] as const;

/** ChargePointStatus (OCPP 1.6 §7.7). */
export const STATUSES = [
  'Available',
  'Preparing',
  'Charging',
  'SuspendedEVSE',
  'SuspendedEV',
  'Finishing',
  'Reserved',
  'Unavailable',
  'Faulted',
] as const;

/** Reason for the end of a transaction (OCPP 1.6 §7.36). */
export const STOP_REASONS = [
  'DeAuthorized',
  'EmergencyStop',
  'EVDisconnected',
  'HardReset',
  'Local',
  'Other',
  'PowerLoss',
  'Reboot',
  'Remote',
  'SoftReset',
  'UnlockCommand',
] as const;

export type StopReason = (typeof STOP_REASONS)[number];
