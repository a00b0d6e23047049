import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { PendingEvidence } from '../model';
import {
  createMirrorSession,
  createObservingSession,
  SettledCall,
  TriggerRequest,
} from '../protocol';
import { CloseCode } from './closeCodes';
import { Connection, ConnectionContext } from './connection';
import { Connections } from './connections';
import { InFlightRecorder } from './inFlightRecorder';
import { Liveness } from './liveness';
import { CallRequest } from './stationCalls';
import { StationConnection } from './stationConnection';
import { StationSocket, StationSocketHandlers } from './stationSocket';
import { Timers } from './timers';
import { ConnectionInfo, ListenerOptions } from './types';
import { AcceptedSocket } from './upgrader';
import { Backlog } from './upstream/Backlog';
import { ProxiedConnection } from './upstream/ProxiedConnection';
import { RESERVED } from './upstream/config';

/** How long stations have to close and evidence has to be committed when we stop, milliseconds each. */
const STOP_TIMEOUT = 10_000;

/** The connections of accepted sockets, from the first frame to the last commit. */
export class Hub {
  readonly #options: ListenerOptions;
  readonly #timers: Timers;
  readonly #recorder: InFlightRecorder;
  readonly #context: ConnectionContext;
  readonly #connections = new Connections();
  readonly #liveness: Liveness<StationConnection>;
  readonly #backlog: Backlog;

  constructor(options: ListenerOptions & { timers: Timers }) {
    const { clock, config, logger, observer, timers } = options;
    this.#options = options;
    this.#timers = timers;
    this.#recorder = new InFlightRecorder(options.recorder);
    this.#liveness = new Liveness({ interval: config.pingInterval, timers });
    this.#context = {
      recorder: this.#recorder,
      clock,
      timers,
      logger,
      observer,
      onClosed: connection => {
        observer?.disconnected(connection.protocol);
        this.#connections.remove(connection);
        this.#liveness.unwatch(connection);
      },
    };
    this.#backlog = new Backlog(this.#context);
  }

  /**
   * The newest connection of an identity wins. A station that connects again is the truth: after
   * a loss of power or of the mobile network its old socket only looks alive. Resolves when the
   * opening is stored, or cannot be.
   */
  async accept(accepted: AcceptedSocket): Promise<void> {
    const connection = this.#connect(accepted);
    const previous = this.#connections.add(connection);
    const opened = connection.opened({ supersedes: previous?.id ?? null });
    this.#options.observer?.connected(connection.protocol);
    this.#liveness.watch(connection);
    // 1000, since its purpose is fulfilled: a station needs to draw no conclusion from it, while
    // 1008 or a private code makes some report a fault. The evidence tells what it was.
    previous?.end({
      code: CloseCode.normal,
      reason: 'Replaced by a newer connection',
      by: 'superseded',
    });
    await opened;
  }

  current(): ReadonlyMap<string, ConnectionInfo> {
    return new Map(
      this.#connections.current().map(connection => {
        const { id: connectionId, identity, protocol } = connection;
        const { remoteAddress, securityProfile } = connection;
        const { openedAt, lastFrameAt } = connection;
        const upstream = connection.upstream ?? null;
        const info = {
          connectionId,
          identity,
          protocol,
          remoteAddress,
          securityProfile,
          openedAt,
          lastFrameAt,
          upstream,
        };
        return [identity, info];
      }),
    );
  }

  async request(
    options: CallRequest & { identity: string },
  ): Promise<SettledCall> {
    const { identity, ...request } = options;
    return this.#connected(identity).request(request);
  }

  async requestStatuses(options: { identity: string }): Promise<SettledCall[]> {
    return this.#connected(options.identity).requestStatuses();
  }

  async trigger(
    options: TriggerRequest & { identity: string },
  ): Promise<SettledCall> {
    const { identity, ...request } = options;
    return this.#connected(identity).trigger(request);
  }

  /** See {@link Backlog.pendingOf}. */
  pendingEvidence(identity: string): PendingEvidence | undefined {
    return this.#backlog.pendingOf(identity);
  }

  /** Ends every connection and waits until the evidence of it is stored. */
  async stop(): Promise<void> {
    this.#liveness.stop();
    const connections = this.#connections.all();
    for (const connection of connections) {
      connection.end({
        code: CloseCode.serviceRestart,
        reason: 'The service restarts',
        by: 'shutdown',
      });
    }
    const cancel = this.#timers.after(STOP_TIMEOUT, () =>
      connections.forEach(connection => connection.terminate()),
    );
    await Promise.all(connections.map(connection => connection.whenClosed()));
    cancel();
    this.#backlog.stop();
    await this.#committed();
  }

  async #committed(): Promise<void> {
    await new Promise<void>(resolve => {
      const cancel = this.#timers.after(STOP_TIMEOUT, resolve);
      this.#recorder.settled().then(() => {
        cancel();
        resolve();
      });
    });
    if (this.#recorder.pending > 0) {
      this.#context.logger.error(
        `Stopped with ${this.#recorder.pending} records that are not stored`,
      );
    }
  }

  #connected(identity: string): StationConnection {
    const connection = this.#connections.newest(identity);
    if (!connection?.isOpen) {
      throw new ConflictError(
        `Station ${JSON.stringify(identity)} is not connected`,
      );
    }
    if (connection.upstream === RESERVED.mirror) {
      throw new ConflictError(
        `The connection of station ${JSON.stringify(
          identity,
        )} carries copies only`,
      );
    }
    return connection;
  }

  #connect(accepted: AcceptedSocket): StationConnection {
    const { identity, protocol, remoteAddress, route } = accepted;
    const { securityProfile } = accepted;
    const { config, mask } = this.#options;
    const id = this.#options.createConnectionId();
    const session = {
      protocol,
      identity,
      connectionId: id,
      source: 'live' as const,
      mask,
      heartbeatIntervalSeconds: config.heartbeatIntervalSeconds,
      createMessageId: this.#options.createMessageId ?? randomUUID,
    };
    const about = {
      id,
      identity,
      remoteAddress,
      securityProfile,
      context: this.#context,
    };
    const openStation = (handlers: StationSocketHandlers) =>
      new StationSocket({
        webSocket: accepted.webSocket,
        transport: accepted.upgrade.request.socket,
        handlers,
      });
    switch (route.kind) {
      case 'proxy': {
        const create =
          this.#options.createObservingSession ?? createObservingSession;
        return new ProxiedConnection({
          ...about,
          upstream: route.upstream.name,
          session: create(session),
          openStation,
          openUpstream: handlers =>
            new StationSocket({ ...route.line, handlers }),
          backlog: this.#backlog,
        });
      }
      case 'mirror': {
        const create = this.#options.createMirrorSession ?? createMirrorSession;
        return new Connection({
          ...about,
          upstream: RESERVED.mirror,
          session: create(session),
          openSocket: openStation,
        });
      }
      default:
        return new Connection({
          ...about,
          session: this.#options.createSession(session),
          openSocket: openStation,
        });
    }
  }
}
