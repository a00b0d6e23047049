import {
  codeLabel,
  CONNECTION_LOST_CODE,
  OCPP16_ERROR_CODES,
  standardCodeOf,
  type CodeOf,
} from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

export { codeLabel, type CodeOf };

/** Codes that no station sends: we conclude them. */
const OWN_CODES: Record<string, 'offline' | 'rebootLoop' | undefined> = {
  [CONNECTION_LOST_CODE]: 'offline',
  'station:reboot-loop': 'rebootLoop',
};

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
      : standardCodeOf(fault);
  if (standard) {
    return t(`code.${standard}`);
  }
  if (name === 'UnspecifiedFault') {
    return t('code.unspecified');
  }
  const own = OWN_CODES[fault.code];
  return own ? t(`code.${own}`) : deviceModelWords(fault, t);
}

/**
 * The code as a name in a list: {@link codeLabel}, and in words where the code is one of ours, which no one else knows.
 *
 * @public
 */
export function codeName(fault: CodeOf, t: Translate): string {
  const own = OWN_CODES[fault.code];
  return own ? t(`code.named.${own}`) : codeLabel(fault);
}

/** `LiquidCoolingSystem.Problem` is a problem of the liquid cooling system (OCPP 2.0.1 part 2, appendix 3). */
function deviceModelWords(fault: CodeOf, t: Translate): string {
  const [, component, variable] =
    /^ocpp2:(\w+)\.(Problem|Tripped)$/.exec(fault.code) ?? [];
  return component
    ? t(`code.deviceModel.${variable as 'Problem' | 'Tripped'}`, {
        component: componentWords(component),
      })
    : codeLabel(fault);
}

const WORD_STARTS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** Abbreviations stay as they are: "RCD", "EVSE". */
function componentWords(component: string): string {
  return component
    .split(WORD_STARTS)
    .map(word => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
