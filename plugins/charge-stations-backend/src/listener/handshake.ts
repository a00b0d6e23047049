import { IncomingHttpHeaders } from 'node:http';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Admission,
  Clock,
  RegisteredStation,
  StationAdmission,
} from '../model';
import { SupportedProtocol } from '../protocol';
import { Authenticator } from './authenticator';
import { isBoundTo } from './clientCertificate';
import { ListenerConfig } from './config';
import { HandshakeDecision, HttpRefusal, Refusal } from './decision';
import { HandshakeLimiter } from './handshakeLimiter';
import { identityFlaw, readIdentity } from './path';
import { Peer } from './peer';
import {
  authenticationFailed,
  malformedRequest,
  noSubprotocol,
  notReady,
  notRegistered,
  notThisWay,
  tooManyFailures,
  unknownUpstream,
  unsupportedSubprotocol,
} from './refusals';
import { judgeProfile, profileShown } from './securityProfile';
import { chooseSubprotocol, offeredSubprotocols } from './subprotocol';
import { StationRole, roleOf } from './upstream/role';

/** A request to upgrade, as far as the decision needs it. */
export interface HandshakeRequest {
  /** The request target. */
  url: string;
  headers: IncomingHttpHeaders;
  peer: Peer;
}

/** What deciding needs; `protocols` are the subprotocols we support. */
export interface HandshakeOptions {
  config: ListenerConfig;
  admission: StationAdmission;
  protocols: readonly SupportedProtocol[];
  limiter: HandshakeLimiter;
  clock: Clock;
  logger: LoggerService;
}

/** A request whose path named an identity. */
interface Attempt extends HandshakeRequest {
  identity: string;
  /** Subprotocols, in the station's order. */
  offered: string[];
}

/**
 * Decides about one handshake, cheapest question first: an unknown identity costs no look at a
 * credential, and an address that failed too often costs no hash.
 */
export class Handshake {
  readonly #options: HandshakeOptions;
  readonly #authenticator: Authenticator;

  constructor(options: HandshakeOptions) {
    this.#options = options;
    this.#authenticator = new Authenticator();
  }

  async decide(request: HandshakeRequest): Promise<HandshakeDecision> {
    const named = readIdentity(request.url);
    if (named.result === 'malformed') {
      return { identity: null, ...malformedRequest(named.message) };
    }
    const { identity } = named;
    const offered = offeredSubprotocols(
      request.headers['sec-websocket-protocol'],
    );
    const decision = await this.#decide({ ...request, identity, offered });
    return { identity, ...decision };
  }

  async #decide(attempt: Attempt) {
    const { admission, protocols } = this.#options;
    const { identity, offered } = attempt;
    const limited = this.#limited(attempt);
    if (limited && !this.#recognised(attempt)) {
      return limited;
    }
    if (offered.length === 0) {
      return noSubprotocol(protocols);
    }
    const admitted = await admission.admit(identity);
    if (admitted.result !== 'admitted') {
      return this.#notAdmitted(admitted, attempt);
    }
    const protocol = chooseSubprotocol({ offered, supported: protocols });
    if (!protocol) {
      return unsupportedSubprotocol(protocols);
    }
    const flaw = identityFlaw({ identity, protocol });
    if (flaw) {
      return malformedRequest(flaw);
    }
    const { station } = admitted;
    const role = this.#roleOf(station);
    if (!role) {
      return unknownUpstream(station);
    }
    const { peer, headers } = attempt;
    const refusal = await this.#authenticate({
      ...attempt,
      isPassedOn: role.kind === 'proxy',
    });
    return (
      refusal ?? {
        result: 'accept' as const,
        station,
        protocol,
        role,
        securityProfile: profileShown({
          peer,
          authorization: headers.authorization,
        }),
      }
    );
  }

  #roleOf({ upstream: chosen }: RegisteredStation): StationRole | undefined {
    return roleOf({ chosen, upstreams: this.#options.config.upstreams });
  }

  #limited({ peer }: HandshakeRequest): HttpRefusal | undefined {
    const seconds = this.#options.limiter.retryAfter(peer.addressKey);
    return seconds === undefined ? undefined : tooManyFailures(seconds);
  }

  /** A neighbour's failures must not lock out a station that is known to be right. */
  #recognised({ identity, headers, peer }: Attempt): boolean {
    const { authorization } = headers;
    return (
      isBoundTo(peer.certificate, identity) ||
      this.#authenticator.recognises({ identity, authorization })
    );
  }

  #notAdmitted(
    admitted: Exclude<Admission, { result: 'admitted' }>,
    { identity, offered: protocols, peer }: Attempt,
  ): Refusal {
    const { admission, clock, config, logger } = this.#options;
    const answer = config.unknownStation;
    switch (admitted.result) {
      case 'notReady':
        return notReady('The list of stations was not read yet');
      case 'ambiguous':
        logger.warn(
          `More than one entity carries the identity ${JSON.stringify(
            identity,
          )}, none is admitted: ${admitted.entityRefs.join(', ')}`,
        );
        return notRegistered({ reason: 'ambiguousStation', answer });
      default:
        admission.refused({
          identity,
          remoteAddress: peer.remoteAddress,
          protocols,
          at: clock.now(),
        });
        return notRegistered({ reason: 'unknownStation', answer });
    }
  }

  /** Where another CSMS is asked next, it knows the password, unless one is set here as well. */
  async #authenticate(
    attempt: Attempt & { isPassedOn: boolean },
  ): Promise<HttpRefusal | undefined> {
    const { identity, peer, isPassedOn } = attempt;
    const { authorization } = attempt.headers;
    const { admission, config } = this.#options;
    const chosen = await admission.securityProfile(identity);
    const judgement = judgeProfile({
      identity,
      peer,
      authorization,
      chosen,
      minimum: config.minimumProfile,
    });
    if (judgement.result === 'refused') {
      return notThisWay(judgement);
    }
    if (judgement.result !== 'password') {
      return undefined;
    }
    const credential = await admission.credential(identity);
    const authentication = await this.#authenticator.authenticate({
      identity,
      authorization,
      credential,
      mayDoWithout: isPassedOn
        ? chosen === null || authorization !== undefined
        : chosen === null && config.allowUnauthenticated,
      mayHash: () => !this.#limited(attempt),
    });
    switch (authentication) {
      case 'accepted':
      case 'acceptedPending':
        if (credential?.pending) {
          const password = authentication === 'accepted' ? 'old' : 'new';
          const { pending } = credential;
          await admission.passwordUsed({ identity, password, pending });
        }
        return undefined;
      case 'limited':
        // The minute may have ended since.
        return this.#limited(attempt) ?? notReady('Please try again');
      case 'busy':
        return notReady('Too many handshakes at once');
      default:
        return authenticationFailed();
    }
  }
}
