/** WebSocket close codes (RFC 6455 §7.4.1 and the IANA registry) that the listener uses. */
export const CloseCode = {
  normal: 1000,
  goingAway: 1001,
  protocolError: 1002,
  /** Never sent: stands for an end without a close frame. */
  abnormal: 1006,
  invalidData: 1007,
  policyViolation: 1008,
  tooBig: 1009,
  internalError: 1011,
  serviceRestart: 1012,
} as const;

const BY_ERROR: Record<string, number> = {
  WS_ERR_INVALID_UTF8: CloseCode.invalidData,
  Z_DATA_ERROR: CloseCode.invalidData,
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: CloseCode.tooBig,
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: CloseCode.tooBig,
  WS_ERR_TOO_MANY_BUFFERED_PARTS: CloseCode.policyViolation,
};

/**
 * The code with which `ws` closes after one of its errors. The socket's close event does not tell
 * it: that has the code which the peer sent.
 */
export function closeCodeOf(error: Error & { code?: unknown }): number {
  const { code } = error;
  if (typeof code !== 'string') {
    return CloseCode.abnormal;
  }
  return (
    BY_ERROR[code] ??
    (code.startsWith('WS_ERR_') ? CloseCode.protocolError : CloseCode.abnormal)
  );
}
