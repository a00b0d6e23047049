import type { ApiCloseCause } from '@forecourt/plugin-charge-stations-common';
import { ConnectionClosedEvent } from '../model';

type Closing = Pick<ConnectionClosedEvent, 'by' | 'code'>;

/** Close codes whose meaning does not depend on who sent them (RFC 6455 §7.4.1, IANA registry). */
const BY_CODE: Record<number, ApiCloseCause | undefined> = {
  1000: 'normal',
  1001: 'goingAway',
  1002: 'protocolError',
  1003: 'protocolError',
  // "No status" is what a closing without a code counts as.
  1005: 'normal',
  1006: 'vanished',
  1007: 'protocolError',
  1008: 'policy',
  1009: 'protocolError',
  1011: 'serverError',
  1012: 'restart',
};

/** Why we think that a connection closed. */
export function closeCause({ by, code }: Closing): ApiCloseCause {
  switch (by) {
    case 'liveness':
      return 'noLife';
    case 'superseded':
      return 'superseded';
    case 'shutdown':
      return 'shutdown';
    case 'upstream':
      return 'upstream';
    default:
      return BY_CODE[code] ?? 'other';
  }
}
