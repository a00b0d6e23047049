import { CloseCode } from '../closeCodes';

/** How a close is to be written to a peer; without a code, the close frame is empty. */
export interface WireClose {
  code?: number;
  reason?: string;
}

/** "There was no code", which is what an empty close frame says (RFC 6455 §7.1.5). */
const NO_CODE = 1005;

/**
 * The close that tells the other side the same. Codes that only stand for something (RFC 6455 §7.4.1: 1005,
 * 1006, 1015) must not be sent: no code stays no code, and a peer that vanished is going away.
 */
export function passOnClose(close: {
  code: number;
  reason: string;
}): WireClose {
  const { code, reason } = close;
  if (code === NO_CODE) {
    return {};
  }
  return {
    code: isSendable(code) ? code : CloseCode.goingAway,
    reason: shortened(reason),
  };
}

/** A close frame has room for so many bytes of reason (RFC 6455 §5.5); those of system errors may be longer. */
const MAX_REASON_BYTES = 123;

function shortened(reason: string): string {
  const bytes = Buffer.from(reason);
  return bytes.length <= MAX_REASON_BYTES
    ? reason
    : bytes
        .subarray(0, MAX_REASON_BYTES)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
}

function isSendable(code: number): boolean {
  const isDefined =
    code >= 1000 && code <= 1014 && ![1004, NO_CODE, 1006].includes(code);
  return isDefined || (code >= 3000 && code <= 4999);
}
