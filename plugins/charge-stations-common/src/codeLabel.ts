import { OCPP16_ERROR_CODES, Ocpp16ErrorCode } from './ocpp16';

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
  const name = standardCodeOf(fault) ?? ownName(fault);
  return vendorCode && !name.split(' ').includes(vendorCode)
    ? `${name} (${vendorCode})`
    : name;
}

/**
 * The standard's code for a fault that goes by its vendor's, where it has a meaning.
 *
 * @public
 */
export function standardCodeOf({
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
