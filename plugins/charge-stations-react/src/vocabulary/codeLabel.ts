import type { Translate } from '../translation';

/**
 * What is needed of a fault to name it; an `ApiCondition` and an `ApiTimelineFault` both carry it.
 *
 * @public
 */
export interface CodeOf {
  /** For example `ocpp16:GroundFailure`, `chargex:CX002`, `vendor:bender:210`, `conn:offline`. */
  code: string;
  errorCode?: string;
  vendorErrorCode?: string;
}

// OCPP 1.6 edition 2, §7.6 ChargePointErrorCode.
const OCPP16_CODES = [
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

type Ocpp16Code = (typeof OCPP16_CODES)[number];

/**
 * The code in the field's own words, with the vendor's code where that says more:
 * `GroundFailure (E210)`, `CX002`, `bender 210`. Unknown codes stay as sent.
 *
 * @public
 */
export function codeLabel(fault: CodeOf): string {
  const [, ...rest] = fault.code.split(':');
  const name = rest.join(' ') || fault.errorCode || fault.code;
  const vendorCode = fault.vendorErrorCode;
  return vendorCode && !name.split(' ').includes(vendorCode)
    ? `${name} (${vendorCode})`
    : name;
}

/**
 * The code as people say it, "ground fault", where it is known; otherwise {@link codeLabel}.
 *
 * @public
 */
export function codeWords(fault: CodeOf, t: Translate): string {
  const [family, name] = fault.code.split(':');
  if (family === 'ocpp16' && isOcpp16Code(name)) {
    return t(`code.${name}`);
  }
  if (fault.code === 'conn:offline') {
    return t('code.connectionLost');
  }
  if (fault.code === 'station:reboot-loop') {
    return t('code.rebootLoop');
  }
  return codeLabel(fault);
}

function isOcpp16Code(name: string): name is Ocpp16Code {
  return OCPP16_CODES.some(code => code === name);
}
