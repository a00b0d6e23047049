import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { WebSocket, WebSocketServer } from 'ws';
import { SupportedProtocol } from '../protocol';
import { leanCompression } from './compression';
import { ListenerConfig } from './config';
import { HandshakeDecision, SocketRefusal } from './decision';
import { FailedHandshakes } from './failedHandshakes';
import { Gate } from './gate';
import { Handshake } from './handshake';
import { notWebSocket, refuse } from './httpAnswers';
import { Peer } from './peer';
import { malformedRequest, notReady } from './refusals';
import { chooseSubprotocol } from './subprotocol';

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
}

/** What upgrading needs; `protocols` are the subprotocols we support. */
export interface UpgraderOptions {
  config: ListenerConfig;
  protocols: readonly SupportedProtocol[];
  handshake: Pick<Handshake, 'decide'>;
  failures: FailedHandshakes;
  logger: LoggerService;
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
  /** Who sent a request that is being upgraded. */
  readonly #peers = new WeakMap<IncomingMessage, Peer>();

  constructor(options: UpgraderOptions) {
    const { config, protocols } = options;
    this.#options = options;
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: config.maxPayloadBytes,
      perMessageDeflate: config.compression && leanCompression,
      handleProtocols: offered =>
        chooseSubprotocol({ offered: [...offered], supported: protocols }) ??
        false,
    });
    this.#webSockets.on('wsClientError', (error, socket, request) => {
      const headers = { 'Sec-WebSocket-Version': '13' };
      const refusal = malformedRequest(error.message, headers);
      const peer = this.#peers.get(request);
      if (peer) {
        options.failures.refused({ identity: null, ...refusal }, peer);
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
      // Also when the peer has gone: else it could have us hash for nothing as often as it likes.
      failures.refused(decision, peer);
    }
    if (decision.result === 'refuse') {
      refuse(socket, decision);
      return;
    }
    if (decision.result === 'acceptThenClose') {
      this.#complete(upgrade, webSocket => closeAtOnce(webSocket, decision));
      return;
    }
    const { protocol, station } = decision;
    const { identity } = station;
    await this.#openings.run(async () => {
      if (socket.destroyed) {
        return; // It did not wait so long; its end has been told already.
      }
      const gone = new Promise(resolve => socket.once('close', resolve));
      const opened = new Promise<void>((resolve, reject) =>
        this.#complete(upgrade, webSocket =>
          this.#options
            .onAccepted({
              webSocket,
              upgrade,
              identity,
              protocol,
              remoteAddress: peer.remoteAddress,
            })
            .then(resolve, reject),
        ),
      );
      await Promise.race([opened, gone]);
    });
  }

  /** Calls nobody back when the peer has gone or asked for what no server can do. */
  #complete(
    { request, socket, head, peer }: UpgradeRequest,
    onOpen: (webSocket: WebSocket) => void,
  ): void {
    this.#peers.set(request, peer);
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
