import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import { ListenerObserver } from '../model';
import { plainAddress } from './address';
import { AddressCeiling } from './addressCeiling';
import { ListenerConfig } from './config';
import { FailedHandshakes } from './failedHandshakes';
import { refuse } from './httpAnswers';
import { OcppServer } from './ocppServer';
import { readPeer } from './peer';
import { Timers } from './timers';
import { TrustedProxies } from './trustedProxies';
import { UpgradeRequest } from './upgrader';

/** Decides about an upgrade and carries the decision out. */
type OnUpgrade = (upgrade: UpgradeRequest) => Promise<void>;

/**
 * Sockets that may wait for the event loop; the system may allow fewer. Beyond it their first packets
 * are dropped, and the peers' systems wait twice as long each time before they send them again.
 */
const BACKLOG = 4_096;

const TOO_MANY_CONNECTIONS = {
  status: 503,
  message: 'Too many open connections from this address',
  headers: { 'Retry-After': '60' },
};

/** The open port: its HTTP server and the sockets that no connection owns yet, or ever will. */
export class Reception {
  readonly #config: ListenerConfig;
  readonly #logger: LoggerService;
  readonly #observer: ListenerObserver | undefined;
  readonly #ceiling: AddressCeiling;
  readonly #failures: FailedHandshakes;
  readonly #proxies: TrustedProxies | undefined;
  readonly #server: OcppServer;
  readonly #unowned = new Set<Duplex>();

  constructor(options: {
    config: ListenerConfig;
    logger: LoggerService;
    observer?: ListenerObserver;
    timers: Timers;
    failures: FailedHandshakes;
  }) {
    const { trustedProxies } = options.config;
    this.#failures = options.failures;
    this.#proxies = trustedProxies && new TrustedProxies(trustedProxies);
    this.#config = options.config;
    this.#logger = options.logger;
    this.#observer = options.observer;
    this.#ceiling = new AddressCeiling({
      maxPerAddress: options.config.maxConnectionsPerAddress,
    });
    this.#server = new OcppServer(options);
  }

  /** Opens the port and tells which one it is. */
  async open(options: { onUpgrade: OnUpgrade }): Promise<{ port: number }> {
    const { host, port } = this.#config;
    const { http } = this.#server;
    http.on('upgrade', (request, socket, head) => {
      const peer = readPeer(request, this.#proxies);
      const upgrade = { request, socket, head, peer };
      this.#upgradeRequested(upgrade, options.onUpgrade);
    });
    http.on('tlsClientError', (error, socket) =>
      this.#tlsFailed(error, socket),
    );
    await this.#server.prepare();
    http.listen({ host, port, backlog: BACKLOG });
    try {
      await once(http, 'listening');
    } catch (error) {
      throw new ForwardedError(
        `The OCPP listener cannot open port ${port}, see chargeStations.listener.port`,
        error,
      );
    }
    // Later errors concern single sockets, such as too many open files: unheard they end the process.
    http.on('error', error =>
      this.#logger.error('The OCPP port cannot accept a socket', error),
    );
    return { port: (http.address() as AddressInfo).port };
  }

  /** Whether the port accepts sockets. */
  get isOpen(): boolean {
    return this.#server.http.listening;
  }

  /** From now on a connection owns this socket and will end it. */
  handOver(socket: Duplex): void {
    this.#unowned.delete(socket);
  }

  /**
   * Accepts nothing more and drops every socket that no connection owns. Resolves when the others
   * have ended too.
   */
  async close(): Promise<void> {
    const closed = this.#server.close();
    this.#unowned.forEach(socket => socket.destroy());
    await closed;
  }

  #upgradeRequested(upgrade: UpgradeRequest, onUpgrade: OnUpgrade): void {
    const { socket, peer } = upgrade;
    // First of all: node:http has let go of the socket, and an unheard error ends the process.
    socket.on('error', destroy);
    this.#unowned.add(socket);
    const { remoteAddress: address, addressKey: key } = peer;
    if (!this.#ceiling.acquire(key)) {
      this.#logger.warn(
        `A handshake from ${address} was refused: too many open connections, see chargeStations.listener.maxConnectionsPerAddress`,
      );
      this.#observer?.handshakeRefused('tooManyConnections');
      socket.once('close', () => this.#unowned.delete(socket));
      refuse(socket, TOO_MANY_CONNECTIONS);
      return;
    }
    socket.once('close', () => {
      this.#unowned.delete(socket);
      this.#ceiling.release(key);
    });
    onUpgrade(upgrade).catch(error => {
      this.#logger.error(`A handshake from ${address} failed`, error);
      socket.destroy();
    });
  }

  /** A peer that only goes away, as a health check does, has done nothing wrong. */
  #tlsFailed(error: NodeJS.ErrnoException, socket: TLSSocket): void {
    if (error.code?.startsWith('ERR_SSL')) {
      const remoteAddress = plainAddress(socket.remoteAddress);
      this.#failures.tlsFailed({ remoteAddress, error });
    }
  }
}

function destroy(this: Duplex): void {
  this.destroy();
}
