import ipaddr from 'ipaddr.js';

const MOST_LENGTH = 2_000;

/** Names that never leave a machine or a network (RFC 6761, RFC 6762, RFC 8375, RFC 9476 and the ICANN's `internal`). */
const LOCAL_NAMES = ['localhost', 'local', 'internal', 'home.arpa', 'alt'];

/**
 * Why a link must not be asked for, by its address alone; undefined where it may. Literal IP addresses are refused, public ones
 * too: what is documented has a name, and a bare address is somebody's device. The URL parser has already made decimal,
 * octal and hexadecimal forms of IPv4 into the usual one (WHATWG URL, host parsing).
 */
export function whyNotAsked(link: string): string | undefined {
  const url = parse(link);
  if (!url || link.length > MOST_LENGTH) {
    return 'not a URL';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return 'neither http nor https';
  }
  if (url.username || url.password) {
    return 'the URL has credentials in it';
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) {
    return 'an IP address in place of a name';
  }
  const isLocal = LOCAL_NAMES.some(
    name => host === name || host.endsWith(`.${name}`),
  );
  return isLocal || !host.includes('.')
    ? 'a name of the local network'
    : undefined;
}

/**
 * Whether an address that a name resolved to is one of the public Internet. Everything with a purpose of its own is not:
 * loopback, private, link-local, CGNAT, multicast, and IPv6 addresses with an IPv4 one inside.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

function parse(link: string): URL | undefined {
  return URL.canParse(link) ? new URL(link) : undefined;
}
