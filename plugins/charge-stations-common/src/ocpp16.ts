/**
 * ChargePointErrorCode (OCPP 1.6 edition 2, §7.6): fifteen errors and NoError.
 *
 * @public
 */
export const OCPP16_ERROR_CODES = [
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

/** One of {@link OCPP16_ERROR_CODES}. @public */
export type Ocpp16ErrorCode = (typeof OCPP16_ERROR_CODES)[number];
