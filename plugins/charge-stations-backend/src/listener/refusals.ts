import { SupportedProtocol } from '../protocol';
import { CloseCode } from './closeCodes';
import { ListenerConfig } from './config';
import { HttpRefusal, Refusal, SocketRefusal } from './decision';
import { ProfileJudgement } from './securityProfile';

/** The request cannot be read. */
export function malformedRequest(
  message: string,
  headers?: Record<string, string>,
): HttpRefusal {
  return {
    result: 'refuse',
    reason: 'malformedRequest',
    status: 400,
    message,
    headers,
  };
}

/** Whoever offers no subprotocol is no station, or a person who needs a hint. */
export function noSubprotocol(
  supported: readonly SupportedProtocol[],
): HttpRefusal {
  const names = supported.join(', ');
  return {
    result: 'refuse',
    reason: 'noSubprotocol',
    status: 400,
    message: `Offer a subprotocol: send the header Sec-WebSocket-Protocol with ${names}`,
  };
}

/**
 * A server that shares no subprotocol with the station completes the handshake without naming one
 * and then closes at once (OCPP-J 1.6 §3.2).
 */
export function unsupportedSubprotocol(
  supported: readonly SupportedProtocol[],
): SocketRefusal {
  return {
    result: 'acceptThenClose',
    reason: 'unsupportedSubprotocol',
    code: CloseCode.protocolError,
    message: `Supported subprotocols: ${supported.join(', ')}`,
  };
}

/** The specification says 404 (OCPP-J 1.6 §3.2); some stations only log a close reason. */
export function notRegistered(options: {
  reason: 'unknownStation' | 'ambiguousStation';
  answer: ListenerConfig['unknownStation'];
}): Refusal {
  const { reason, answer } = options;
  const message = 'No station is registered with this identity';
  return answer === 'ws1008'
    ? {
        result: 'acceptThenClose',
        reason,
        code: CloseCode.policyViolation,
        message,
      }
    : { result: 'refuse', reason, status: 404, message };
}

/** The same text for every cause: which one it was is not for a guesser to know. */
export function authenticationFailed(): HttpRefusal {
  return {
    result: 'refuse',
    reason: 'authenticationFailed',
    status: 401,
    message: 'The identity or its password is wrong or missing',
    headers: { 'WWW-Authenticate': 'Basic realm="OCPP"' },
  };
}

/** The password or certificate may be right, but the way it came is not the one chosen. */
export function notThisWay(
  refused: Extract<ProfileJudgement, { result: 'refused' }>,
): HttpRefusal {
  const message =
    refused.reason === 'wrongProfile'
      ? 'This station must connect with another security profile'
      : 'The client certificate does not prove this identity';
  return { ...refused, result: 'refuse', status: 403, message };
}

export function tooManyFailures(retryAfterSeconds: number): HttpRefusal {
  return {
    result: 'refuse',
    reason: 'tooManyFailures',
    status: 429,
    message: 'Too many failed handshakes from this address',
    headers: { 'Retry-After': String(retryAfterSeconds) },
  };
}

/** We cannot decide now; the station should come back. */
export function notReady(message: string): HttpRefusal {
  return {
    result: 'refuse',
    reason: 'notReady',
    status: 503,
    message,
    headers: { 'Retry-After': '5' },
  };
}
