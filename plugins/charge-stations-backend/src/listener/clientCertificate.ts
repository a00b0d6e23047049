import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { SubjectNames, onlyOne, readSubjectNames } from './distinguishedName';

/** What the peer's TLS client certificate proves. */
export type ClientCertificate =
  | { result: 'none' }
  | ({ result: 'verified' } & SubjectNames)
  /** Expired, of an unknown authority, ...: it proves nothing. */
  | { result: 'invalid'; error: string }
  /** Its authority took it back: whoever shows it may have stolen its key. */
  | { result: 'revoked' };

/** What a proxy says of the certificate that it was shown. */
export interface ForwardedCertificate {
  /** The subject (RFC 4514); undefined or empty where there was none. */
  subject: string | undefined;
  /** Its verdict. */
  verified: string | undefined;
}

/** nginx and Apache, HAProxy. */
const VERIFIED = new Set(['SUCCESS', '0']);

/** Node and nginx, which add a reason in words; HAProxy has the number of OpenSSL's error. */
const REVOKED = /revoked|^23$/i;

/** The certificate of a socket that ends here. */
export function clientCertificateOf(socket: Socket): ClientCertificate {
  if (!(socket instanceof TLSSocket) || !socket.getPeerX509Certificate()) {
    return { result: 'none' };
  }
  if (!socket.authorized) {
    return notVerified(String(socket.authorizationError));
  }
  // Typed as one text each, but a name that comes twice is a list.
  const subject: Partial<Record<string, string | string[]>> = {
    ...socket.getPeerCertificate().subject,
  };
  return {
    result: 'verified',
    commonName: onlyOne(subject.CN),
    serialNumber: onlyOne(subject.serialNumber),
  };
}

function notVerified(error: string): ClientCertificate {
  return REVOKED.test(error)
    ? { result: 'revoked' }
    : { result: 'invalid', error };
}

/** The certificate that a proxy was shown. What it did not verify proves nothing. */
export function forwardedCertificate(
  forwarded: ForwardedCertificate,
): ClientCertificate {
  if (!forwarded.subject) {
    return { result: 'none' };
  }
  const { verified = '' } = forwarded;
  if (!VERIFIED.has(verified)) {
    return REVOKED.test(verified)
      ? { result: 'revoked' }
      : { result: 'invalid', error: 'not verified by the proxy' };
  }
  return { result: 'verified', ...readSubjectNames(forwarded.subject) };
}

/**
 * Whether the certificate is the station's own: the common name or the serial number of its subject is
 * the identity (1.6 security whitepaper, A00.FR.405).
 */
export function isBoundTo(
  certificate: ClientCertificate,
  identity: string,
): boolean {
  return (
    certificate.result === 'verified' &&
    (certificate.commonName === identity ||
      certificate.serialNumber === identity)
  );
}
