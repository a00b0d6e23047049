import { BlockList, isIP } from 'node:net';
import { InputError } from '@backstage/errors';
import { plainAddress } from './address';

/** Names of the headers that a proxy sets, in lower case. */
export interface ProxyHeaders {
  /** Addresses that the request came through, the station's first. */
  address: string;
  /** `https` or `wss` where the station speaks TLS. */
  scheme: string;
  /** Subject of the station's certificate (RFC 4514). */
  certificateSubject: string;
  /** `SUCCESS` or `0` where the proxy verified it. */
  certificateVerified: string;
}

/** `chargeStations.listener.trustedProxies` and `.proxyHeaders`. */
export interface TrustedProxiesConfig {
  /** Addresses or networks: `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`. */
  networks: string[];
  headers: ProxyHeaders;
}

/** The proxies whose word counts for the station behind them. */
export class TrustedProxies {
  readonly headers: ProxyHeaders;
  readonly #networks = new BlockList();

  /** @throws InputError naming the network that cannot be read. */
  constructor(config: TrustedProxiesConfig) {
    this.headers = config.headers;
    config.networks.forEach(network => this.#add(network));
  }

  includes(address: string): boolean {
    const version = isIP(address);
    return (
      version !== 0 &&
      this.#networks.check(address, version === 6 ? 'ipv6' : 'ipv4')
    );
  }

  /**
   * The nearest address that is no proxy of ours: what is further away was written by that one, who
   * may have written anything.
   */
  originOf(chain: { peer: string; forwarded: string | undefined }): string {
    const hops = (chain.forwarded ?? '').split(',').map(hop => hop.trim());
    let origin = chain.peer;
    for (const hop of hops.reverse()) {
      const address = plainAddress(hop);
      if (!this.includes(origin) || isIP(address) === 0) {
        return origin;
      }
      origin = address;
    }
    return origin;
  }

  #add(network: string): void {
    const [address, prefix, ...rest] = network.split('/');
    const version = isIP(address);
    const bits = version === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : Number(prefix);
    const isLength = /^\d+$/.test(prefix ?? '0') && length <= bits;
    if (version === 0 || !isLength || rest.length > 0) {
      throw new InputError(
        `chargeStations.listener.trustedProxies must hold addresses or networks such as 10.0.0.0/8, not '${network}'`,
      );
    }
    this.#networks.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
}
