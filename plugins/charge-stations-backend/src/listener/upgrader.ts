import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { WebSocket, WebSocketServer } from 'ws';
import { ListenerObserver, SecurityProfile } from '../model';
import { SupportedProtocol } from '../protocol';
import { leanCompression } from './compression';
import { ListenerConfig } from './config';
import { HandshakeDecision, Refusal, SocketRefusal } from './decision';
import { FailedHandshakes } from './failedHandshakes';
import { Gate } from './gate';
import { Handshake } from './handshake';
import { notWebSocket, refuse } from './httpAnswers';
import { Peer } from './peer';
import {
  malformedRequest,
  notReady,
  upstreamRefused,
  upstreamSpeaksNothing,
  upstreamUnreachable,
} from './refusals';
import { chooseSubprotocol, offeredSubprotocols } from './subprotocol';
import { UpstreamConfig } from './upstream/config';
import { dial, Dialled, UpstreamLine } from './upstream/dial';
import { StationRole } from './upstream/role';

/** A request to upgrade, as node:http hands it over. */
export interface UpgradeRequest {
  request: IncomingMessage;
  socket: Duplex;
  /** What the peer sent behind the request already. */
  head: Buffer;
  peer: Peer;
}

/** A socket whose handshake is complete. */
export interface AcceptedSocket {
  webSocket: WebSocket;
  upgrade: UpgradeRequest;
  identity: string;
  protocol: SupportedProtocol;
  remoteAddress: string;
  route: Route;
  securityProfile: SecurityProfile;
}

/** The role that we have for a station; of a proxy, with the open connection to the upstream CSMS. */
export type Route =
  | Exclude<StationRole, { kind: 'proxy' }>
  | (Extract<StationRole, { kind: 'proxy' }> & { line: UpstreamLine });

type Accepted = Extract<HandshakeDecision, { result: 'accept' }>;
type Failed = Exclude<Dialled, { result: 'open' }>;

/** What upgrading needs; `protocols` are the subprotocols we support. */
export interface UpgraderOptions {
  config: ListenerConfig;
  protocols: readonly SupportedProtocol[];
  handshake: Pick<Handshake, 'decide'>;
  failures: FailedHandshakes;
  logger: LoggerService;
  observer?: ListenerObserver;
  /** Resolves when it is stored that the connection began, or cannot be. */
  onAccepted: (accepted: AcceptedSocket) => Promise<void>;
}

/**
 * Connections that begin at once. When thousands of stations come back together, the others wait
 * before the door, where nothing of them can be lost: who is connected is answered soon.
 */
const OPENINGS_AT_ONCE = 40;

/** Carries out what the handshake decided. */
export class Upgrader {
  readonly #options: UpgraderOptions;
  readonly #webSockets: WebSocketServer;
  readonly #openings = new Gate({
    limit: OPENINGS_AT_ONCE,
    maxWaiting: Infinity,
  });
  /** Requests that are being upgraded: who sent them, and the subprotocol that was agreed on elsewhere. */
  readonly #upgrading = new WeakMap<
    IncomingMessage,
    { peer: Peer; protocol?: string | false }
  >();

  constructor(options: UpgraderOptions) {
    const { config, protocols } = options;
    this.#options = options;
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: config.maxPayloadBytes,
      perMessageDeflate: config.compression && leanCompression,
      handleProtocols: (offered, request) =>
        this.#upgrading.get(request)?.protocol ??
        chooseSubprotocol({ offered: [...offered], supported: protocols }) ??
        false,
    });
    this.#webSockets.on('wsClientError', (error, socket, request) => {
      const headers = { 'Sec-WebSocket-Version': '13' };
      const refusal = malformedRequest(error.message, headers);
      const upgrading = this.#upgrading.get(request);
      if (upgrading) {
        options.failures.refused(
          { identity: null, ...refusal },
          upgrading.peer,
        );
      }
      refuse(socket, refusal);
    });
  }

  async upgrade(upgrade: UpgradeRequest): Promise<void> {
    const { socket, peer } = upgrade;
    const { failures } = this.#options;
    const decision = await this.#decide(upgrade);
    if (peer.untrustedHeaders.length > 0) {
      failures.ignoredHeaders(peer, decision.identity);
    }
    if (decision.result !== 'accept') {
      this.#refuse(upgrade, decision);
      return;
    }
    const { role } = decision;
    if (role.kind === 'proxy') {
      await this.#passOn(upgrade, decision, role.upstream);
      return;
    }
    await this.#openings.run(async () => {
      if (socket.destroyed) {
        return; // It did not wait so long; its end has been told already.
      }
      const gone = new Promise(resolve => socket.once('close', resolve));
      const opened = new Promise<void>((resolve, reject) =>
        this.#complete(upgrade, webSocket =>
          this.#accept(upgrade, decision, { webSocket, route: role }).then(
            resolve,
            reject,
          ),
        ),
      );
      await Promise.race([opened, gone]);
    });
  }

  #refuse(
    upgrade: UpgradeRequest,
    refusal: Refusal & { identity: string | null },
  ): void {
    // Also when the peer has gone: else it could have us hash for nothing as often as it likes.
    this.#options.failures.refused(refusal, upgrade.peer);
    if (refusal.result === 'refuse') {
      refuse(upgrade.socket, refusal);
    } else {
      const close = (webSocket: WebSocket) => closeAtOnce(webSocket, refusal);
      const isUpstreams = refusal.reason === 'upstreamRefused';
      this.#complete(upgrade, close, isUpstreams ? false : undefined);
    }
  }

  /** The upstream CSMS is asked first: only what it accepts is accepted. Waits for no store. */
  async #passOn(
    upgrade: UpgradeRequest,
    accepted: Accepted,
    upstream: UpstreamConfig,
  ): Promise<void> {
    const { request, socket } = upgrade;
    const { config, protocols, observer } = this.#options;
    const { identity } = accepted;
    const gone = new AbortController();
    socket.once('close', () => gone.abort());
    const offered = offeredSubprotocols(
      request.headers['sec-websocket-protocol'],
    );
    const dialled = await dial({
      upstream,
      requestTarget: request.url ?? '',
      authorization: request.headers.authorization,
      protocols: offered.filter(name => protocols.some(it => it === name)),
      config,
      signal: gone.signal,
    });
    if (dialled.result !== 'open') {
      if (!gone.signal.aborted) {
        const isAway = dialled.result === 'unreachable';
        observer?.upstreamFailed(
          upstream.name,
          isAway ? 'unreachable' : 'refused',
        );
      }
      this.#refuse(upgrade, {
        identity,
        ...refusalOf(dialled, upstream.name),
      });
      return;
    }
    const protocol = protocols.find(name => name === dialled.protocol);
    let isOpen = false;
    this.#complete(
      upgrade,
      webSocket => {
        isOpen = true;
        this.#accept(
          upgrade,
          { ...accepted, protocol: protocol ?? accepted.protocol },
          { webSocket, route: { kind: 'proxy', upstream, line: dialled } },
        ).catch(error => {
          this.#options.logger.error('A connection failed', toError(error));
          webSocket.terminate();
          dialled.webSocket.terminate();
        });
      },
      protocol,
    );
    if (!isOpen) {
      dialled.webSocket.terminate();
    }
  }

  #accept(
    upgrade: UpgradeRequest,
    { station, protocol, securityProfile }: Accepted,
    made: Pick<AcceptedSocket, 'webSocket' | 'route'>,
  ): Promise<void> {
    return this.#options.onAccepted({
      ...made,
      upgrade,
      identity: station.identity,
      protocol,
      remoteAddress: upgrade.peer.remoteAddress,
      securityProfile,
    });
  }

  /** Calls nobody back when the peer has gone or asked for what no server can do. */
  #complete(
    { request, socket, head, peer }: UpgradeRequest,
    onOpen: (webSocket: WebSocket) => void,
    protocol?: string | false,
  ): void {
    this.#upgrading.set(request, { peer, protocol });
    this.#webSockets.handleUpgrade(request, socket, head, onOpen);
  }

  async #decide({ request, peer }: UpgradeRequest): Promise<HandshakeDecision> {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      return { identity: null, ...notWebSocket };
    }
    try {
      return await this.#options.handshake.decide({
        url: request.url ?? '',
        headers: request.headers,
        peer,
      });
    } catch (error) {
      this.#options.logger.error(
        `A handshake from ${peer.remoteAddress} could not be decided`,
        toError(error),
      );
      return { identity: null, ...notReady('Please try again') };
    }
  }
}

function closeAtOnce(webSocket: WebSocket, refusal: SocketRefusal): void {
  // An invalid frame that is already on its way must not end the process.
  webSocket.on('error', () => {});
  webSocket.close(refusal.code, refusal.message);
}

function refusalOf(dialled: Failed, upstream: string): Refusal {
  switch (dialled.result) {
    case 'refused':
      return upstreamRefused({ ...dialled, upstream });
    case 'noSubprotocol':
      return upstreamSpeaksNothing(upstream);
    default:
      return upstreamUnreachable({ ...dialled, upstream });
  }
}
