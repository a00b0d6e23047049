import {
  CONNECTION_LOST_CODE,
  OCPP16_ERROR_CODES,
  type Ocpp16ErrorCode,
} from '@forecourt/plugin-charge-stations-common';
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

/** Codes that say no more than "something": the vendor's own code is the better name then. */
const WITHOUT_MEANING = ['OtherError', 'NoError'];

/**
 * The code in the field's own words, with the vendor's code where that says more:
 * `GroundFailure (E210)`, `CX002`, `bender 210`. Unknown codes stay as sent.
 *
 * @public
 */
export function codeLabel(fault: CodeOf): string {
  const vendorCode = fault.vendorErrorCode;
  const name = standardCode(fault) ?? ownName(fault);
  return vendorCode && !name.split(' ').includes(vendorCode)
    ? `${name} (${vendorCode})`
    : name;
}

/** The standard's code for a fault that goes by its vendor's, where it has a meaning. */
function standardCode({
  code,
  errorCode,
}: CodeOf): Ocpp16ErrorCode | undefined {
  return code.startsWith('vendor:')
    ? OCPP16_ERROR_CODES.find(
        standard =>
          standard === errorCode && !WITHOUT_MEANING.includes(standard),
      )
    : undefined;
}

function ownName({ code, errorCode }: CodeOf): string {
  const [, ...rest] = code.split(':');
  return rest.join(' ') || errorCode || code;
}

/**
 * The code as people say it, "ground fault", where it is known; otherwise {@link codeLabel}.
 *
 * @public
 */
export function codeWords(fault: CodeOf, t: Translate): string {
  const [family, name] = fault.code.split(':');
  const standard =
    family === 'ocpp16'
      ? OCPP16_ERROR_CODES.find(code => code === name)
      : standardCode(fault);
  if (standard) {
    return t(`code.${standard}`);
  }
  if (name === 'UnspecifiedFault') {
    return t('code.unspecified');
  }
  if (fault.code === CONNECTION_LOST_CODE) {
    return t('code.offline');
  }
  if (fault.code === 'station:reboot-loop') {
    return t('code.rebootLoop');
  }
  return codeLabel(fault);
}
