import { RegisteredStation } from '../model';
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

/** Our configuration lacks what the entity names; the station can do nothing about it but come back. */
export function unknownUpstream(station: RegisteredStation): HttpRefusal {
  const { entityRef, upstream } = station;
  return {
    ...notReady('The upstream CSMS of this station is not configured'),
    reason: 'unknownUpstream',
    detail: `spec.upstream of ${entityRef} is ${JSON.stringify(
      upstream,
    )}: add that name to chargeStations.upstreams, or correct the entity`,
  };
}

/** The upstream CSMS answered with an HTTP status: the station is told the same, where it is a refusal. */
export function upstreamRefused(options: {
  upstream: string;
  status: number;
  headers: Record<string, string>;
}): HttpRefusal {
  const { upstream, headers } = options;
  // A redirection would lead the station past us, and success is none without an upgrade.
  const status = options.status >= 400 ? options.status : 502;
  return {
    result: 'refuse',
    reason: 'upstreamRefused',
    status,
    message: 'The upstream CSMS refused this station',
    detail: `The upstream CSMS ${upstream} answered ${options.status}`,
    headers,
  };
}

/** The upstream CSMS speaks nothing that the station offers. */
export function upstreamSpeaksNothing(upstream: string): SocketRefusal {
  return {
    result: 'acceptThenClose',
    reason: 'upstreamRefused',
    code: CloseCode.protocolError,
    message: 'The upstream CSMS supports none of the subprotocols',
    detail: `The upstream CSMS ${upstream} chose no subprotocol`,
  };
}

/** Where it is and why is for our log, not for whoever asks. */
export function upstreamUnreachable(options: {
  upstream: string;
  detail: string;
}): HttpRefusal {
  return {
    ...notReady('The upstream CSMS cannot be reached'),
    reason: 'upstreamUnreachable',
    detail: `The upstream CSMS ${options.upstream} cannot be reached: ${options.detail}`,
    headers: { 'Retry-After': '10' },
  };
}
