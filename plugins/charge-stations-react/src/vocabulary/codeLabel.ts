import {
  codeLabel,
  CONNECTION_LOST_CODE,
  OCPP16_ERROR_CODES,
  standardCodeOf,
  type CodeOf,
} from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

export { codeLabel, type CodeOf };

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
  if (fault.code === CONNECTION_LOST_CODE) {
    return t('code.offline');
  }
  if (fault.code === 'station:reboot-loop') {
    return t('code.rebootLoop');
  }
  return codeLabel(fault);
}
