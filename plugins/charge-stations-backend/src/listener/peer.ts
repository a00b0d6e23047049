import { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { addressKey, plainAddress } from './address';
import {
  ClientCertificate,
  clientCertificateOf,
  forwardedCertificate,
} from './clientCertificate';
import { TrustedProxies } from './trustedProxies';

/** Who is at the other end of a request: the station, also where a proxy of ours stands between. */
export interface Peer {
  remoteAddress: string;
  /** What the address's limits count by. */
  addressKey: string;
  /** Whether the station itself speaks TLS. */
  secure: boolean;
  certificate: ClientCertificate;
  /** Headers that only a proxy of ours may send, from somebody else: they say nothing. */
  untrustedHeaders: string[];
}

const TLS_SCHEME = /^(https|wss)$/i;

/** Reads who asks; `proxies` is undefined where nobody's word counts for another. */
export function readPeer(
  request: IncomingMessage,
  proxies: TrustedProxies | undefined,
): Peer {
  const { socket, headers } = request;
  const address = plainAddress(socket.remoteAddress);
  if (proxies?.includes(address)) {
    const origin = proxies.originOf({
      peer: address,
      forwarded: read(headers, proxies.headers.address),
    });
    return {
      ...named(origin),
      secure: isSecure(read(headers, proxies.headers.scheme)),
      certificate: forwardedCertificate({
        subject: read(headers, proxies.headers.certificateSubject),
        verified: read(headers, proxies.headers.certificateVerified),
      }),
      untrustedHeaders: [],
    };
  }
  return {
    ...named(address),
    secure: socket instanceof TLSSocket,
    certificate: clientCertificateOf(socket),
    untrustedHeaders: Object.values(proxies?.headers ?? {}).filter(
      name => headers[name] !== undefined,
    ),
  };
}

function named(remoteAddress: string) {
  return { remoteAddress, addressKey: addressKey(remoteAddress) };
}

/** Where several proxies each added theirs, all of the way has to be secure. */
function isSecure(schemes: string | undefined): boolean {
  return (
    schemes !== undefined &&
    schemes.split(',').every(scheme => TLS_SCHEME.test(scheme.trim()))
  );
}

/** Node joins a header that comes several times with commas, all but a few of its own. */
function read(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
