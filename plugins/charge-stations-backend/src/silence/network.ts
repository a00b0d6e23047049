import { isIPv4, isIPv6 } from 'node:net';

const IPV6_GROUPS = 8;
const SITE_GROUPS = 3;

/**
 * The network that an address belongs to: the /24 of IPv4, the /48 of IPv6. Null where the address says
 * nothing of where the station is: none, no address, or one of this machine, which is a proxy's.
 */
export function networkOf(address: string | null): string | null {
  if (address === null) {
    return null;
  }
  if (isIPv4(address)) {
    const [first, second, third] = address.split('.');
    return first === '127' ? null : `${first}.${second}.${third}.0/24`;
  }
  if (!isIPv6(address)) {
    return null;
  }
  const groups = groupsOf(address);
  const isLoopback = groups.every((group, index) =>
    index < IPV6_GROUPS - 1 ? group === 0 : group === 1,
  );
  return isLoopback
    ? null
    : `${groups
        .slice(0, SITE_GROUPS)
        .map(group => group.toString(16))
        .join(':')}::/48`;
}

function groupsOf(address: string): number[] {
  const [left, right = []] = address
    .split('%', 1)[0]
    .split('::')
    .map(part => part.split(':').filter(group => group !== ''));
  const zeros = Math.max(0, IPV6_GROUPS - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map(group =>
    parseInt(group, 16),
  );
}
