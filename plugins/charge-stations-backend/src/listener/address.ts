import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const IPV6_GROUPS = 8;
const IPV6_NETWORK_GROUPS = 4;

/** An address as people write it: IPv4 without the IPv6 mapping of a dual-stack socket. */
export function plainAddress(address: string | undefined): string {
  return MAPPED_IPV4.exec(address ?? '')?.[1] ?? address ?? 'unknown';
}

/**
 * What limits count by: an IPv4 address, or the /64 of an IPv6 address, since whoever has one
 * address of a /64 has them all.
 */
export function addressKey(plain: string): string {
  if (!isIPv6(plain)) {
    return plain;
  }
  const [left, right] = plain
    .split('%', 1)[0]
    .split('::')
    .map(part => part.split(':').filter(group => group !== ''));
  const zeros = IPV6_GROUPS - left.length - (right?.length ?? 0);
  const groups = [...left, ...Array(zeros).fill('0'), ...(right ?? [])];
  return `${groups.slice(0, IPV6_NETWORK_GROUPS).join(':')}::/64`;
}
