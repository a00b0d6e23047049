import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import { SettledCall, TriggerRequest } from '../protocol';
import { CloseCode } from './closeCodes';
import { Connection, ConnectionContext } from './connection';
import { Connections } from './connections';
import { InFlightRecorder } from './inFlightRecorder';
import { Liveness } from './liveness';
import { CallRequest } from './stationCalls';
import { StationSocket } from './stationSocket';
import { Timers } from './timers';
import { ConnectionInfo, ListenerOptions } from './types';
import { AcceptedSocket } from './upgrader';

/** How long stations have to close and evidence has to be committed when we stop, milliseconds each. */
const STOP_TIMEOUT = 10_000;

/** The connections of accepted sockets, from the first frame to the last commit. */
export class Hub {
  readonly #options: ListenerOptions;
  readonly #timers: Timers;
  readonly #recorder: InFlightRecorder;
  readonly #context: ConnectionContext;
  readonly #connections = new Connections();
  readonly #liveness: Liveness<Connection>;

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
        const { remoteAddress, openedAt, lastFrameAt } = connection;
        const info = {
          connectionId,
          identity,
          protocol,
          remoteAddress,
          openedAt,
          lastFrameAt,
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

  #connected(identity: string): Connection {
    const connection = this.#connections.newest(identity);
    if (!connection?.isOpen) {
      throw new NotFoundError(
        `Station ${JSON.stringify(identity)} is not connected`,
      );
    }
    return connection;
  }

  #connect(accepted: AcceptedSocket): Connection {
    const { identity, protocol, remoteAddress } = accepted;
    const { config, createSession, mask } = this.#options;
    const id = this.#options.createConnectionId();
    return new Connection({
      id,
      identity,
      remoteAddress,
      openSocket: handlers =>
        new StationSocket({
          webSocket: accepted.webSocket,
          transport: accepted.upgrade.request.socket,
          handlers,
        }),
      context: this.#context,
      session: createSession({
        protocol,
        identity,
        connectionId: id,
        source: 'live',
        mask,
        heartbeatIntervalSeconds: config.heartbeatIntervalSeconds,
        createMessageId: this.#options.createMessageId ?? randomUUID,
      }),
    });
  }
}
