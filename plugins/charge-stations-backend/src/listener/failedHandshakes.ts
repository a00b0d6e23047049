import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, ListenerObserver } from '../model';
import { addressKey } from './address';
import { Refusal, isFailure } from './decision';
import { HandshakeLimiter } from './handshakeLimiter';
import { Peer } from './peer';
import { HandshakeNotice } from './types';

type From = Pick<Peer, 'remoteAddress' | 'addressKey'>;

/** Logs what went wrong in handshakes; what is the peer's doing is counted, and told as a security event. */
export class FailedHandshakes {
  readonly #clock: Clock;
  readonly #limiter: HandshakeLimiter;
  readonly #logger: LoggerService;
  readonly #observer: ListenerObserver | undefined;
  readonly #tell: (event: HandshakeNotice) => void;

  constructor(options: {
    clock: Clock;
    limiter: HandshakeLimiter;
    logger: LoggerService;
    observer?: ListenerObserver;
    onSecurityEvent?: (event: HandshakeNotice) => void;
  }) {
    this.#clock = options.clock;
    this.#limiter = options.limiter;
    this.#logger = options.logger;
    this.#observer = options.observer;
    this.#tell = options.onSecurityEvent ?? (() => {});
  }

  refused(refusal: Refusal & { identity: string | null }, from: From): void {
    const { identity, reason: type, message, detail = message } = refusal;
    this.#observer?.handshakeRefused(type);
    // Quoted: an identity may hold anything printable.
    const who = identity === null ? 'A handshake' : JSON.stringify(identity);
    const { remoteAddress } = from;
    this.#logger.info(
      `${who} from ${remoteAddress} was refused, ${type}: ${detail}`,
    );
    if (isFailure(refusal)) {
      this.#failed({ type, identity, detail }, from);
    }
  }

  /** It offered nothing that we speak, or no TLS at all. */
  tlsFailed(failure: { remoteAddress: string; error: Error }): void {
    const { remoteAddress, error } = failure;
    // OpenSSL's own text has the place in its sources before what is wrong.
    const detail =
      'reason' in error ? String(error.reason) : error.message.trim();
    this.#observer?.handshakeRefused('tlsFailed');
    this.#logger.info(`TLS with ${remoteAddress} failed: ${detail}`);
    this.#failed(
      { type: 'tlsFailed', identity: null, detail },
      { remoteAddress, addressKey: addressKey(remoteAddress) },
    );
  }

  /** No failure of the handshake: a station behind a proxy that nobody told us of sends them too. */
  ignoredHeaders(peer: Peer, identity: string | null): void {
    const { remoteAddress, untrustedHeaders } = peer;
    const detail = `Ignored ${untrustedHeaders.join(', ')}`;
    this.#logger.info(
      `${detail} from ${remoteAddress}, which chargeStations.listener.trustedProxies does not include`,
    );
    const at = this.#clock.now();
    const type = 'untrustedHeaders';
    this.#tell({ type, identity, detail, remoteAddress, at });
  }

  #failed(
    event: Pick<HandshakeNotice, 'type' | 'identity' | 'detail'>,
    from: From,
  ): void {
    const { remoteAddress } = from;
    this.#limiter.failed(from.addressKey);
    this.#tell({ ...event, remoteAddress, at: this.#clock.now() });
  }
}
