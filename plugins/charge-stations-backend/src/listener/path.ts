import { Protocol } from '../model';

/** The identity that a request target names, or why it names none. */
export type IdentityInPath =
  | { result: 'identity'; identity: string }
  | { result: 'malformed'; message: string };

const MAX_IDENTITY_LENGTH = 255;
/** Control characters and line or paragraph separators would break logs, exports and headers. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const OUTSIDE_ASCII = /\P{ASCII}/u;

/** The beginning of an absolute target (RFC 9112 §3.2.2), which may hold a user and a password. */
const SCHEME_AND_AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i;

/**
 * Reads a station's identity from the request target of its handshake: the last path segment,
 * percent-decoded, whatever comes before it (OCPP-J 1.6 §3.1.1). A query is ignored.
 * Nothing else is normalised: `..` is an identity like any other, and case matters.
 */
export function readIdentity(requestTarget: string): IdentityInPath {
  const path = requestTarget.split('?', 1)[0].replace(SCHEME_AND_AUTHORITY, '');
  const segment = path.slice(path.lastIndexOf('/') + 1);
  if (segment === '') {
    return malformed(
      'The path ends without an identity; connect to /ocpp/<identity>',
    );
  }
  if (OUTSIDE_ASCII.test(segment)) {
    return malformed('The identity must be percent-encoded UTF-8');
  }
  const identity = decode(segment);
  if (identity === undefined) {
    return malformed('The identity is not valid percent-encoded UTF-8');
  }
  if (UNPRINTABLE.test(identity)) {
    return malformed('The identity contains control characters');
  }
  if (identity.includes('/')) {
    return malformed('The identity must not contain a slash');
  }
  if (identity.length > MAX_IDENTITY_LENGTH) {
    return malformed(
      `The identity is longer than ${MAX_IDENTITY_LENGTH} characters`,
    );
  }
  return { result: 'identity', identity };
}

const MAX_IDENTITY_LENGTH_2 = 48;

/** What 2.x does not allow in an identity that 1.6 does (OCPP 2.0.1 part 4 §3.1.1); undefined where all is well. */
export function identityFlaw(options: {
  identity: string;
  protocol: Protocol;
}): string | undefined {
  const { identity, protocol } = options;
  if (protocol === 'ocpp1.6') {
    return undefined;
  }
  if (identity.length > MAX_IDENTITY_LENGTH_2) {
    return `In ${protocol} an identity has at most ${MAX_IDENTITY_LENGTH_2} characters`;
  }
  return identity.includes(':')
    ? `In ${protocol} an identity must not contain a colon`
    : undefined;
}

function malformed(message: string): IdentityInPath {
  return { result: 'malformed', message };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
