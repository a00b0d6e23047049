import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceUpDownCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  ListenerObserver,
  OwnCallOutcome,
  Protocol,
  UpstreamFailure,
} from '../../model';
import { FrameTally } from './FrameTally';

/** What the listener does, as metrics. Frames are counted here and read when metrics are collected. */
export class ListenerMetrics implements ListenerObserver {
  readonly #actions: ReadonlySet<string>;
  readonly #frames: FrameTally;
  readonly #connections: MetricsServiceUpDownCounter;
  readonly #refused: MetricsServiceCounter;
  readonly #unanswered: MetricsServiceCounter;
  readonly #ownCalls: MetricsServiceCounter;
  readonly #upstream: MetricsServiceUpDownCounter;
  readonly #upstreamFailures: MetricsServiceCounter;
  readonly #lost: MetricsServiceCounter;

  /** `actions`: those that are counted by their name, all others together. */
  constructor(options: {
    metrics: MetricsService;
    actions: ReadonlySet<string>;
  }) {
    const { metrics, actions } = options;
    this.#actions = actions;
    this.#frames = new FrameTally({ actions });
    this.#connections = metrics.createUpDownCounter(
      'charge_stations.connections',
      { description: 'Open connections of stations', unit: '{connection}' },
    );
    this.#refused = metrics.createCounter(
      'charge_stations.handshakes.refused',
      {
        description: 'Handshakes that did not become a connection',
        unit: '{handshake}',
      },
    );
    this.#unanswered = metrics.createCounter(
      'charge_stations.calls.unanswered',
      {
        description:
          'Calls of stations left without an answer because they could not be stored',
        unit: '{call}',
      },
    );
    this.#ownCalls = metrics.createCounter('charge_stations.own_calls', {
      description: 'Calls to stations, by how they ended',
      unit: '{call}',
    });
    this.#upstream = metrics.createUpDownCounter(
      'charge_stations.upstream.connections',
      {
        description: 'Open connections to upstream systems, by their name',
        unit: '{connection}',
      },
    );
    this.#upstreamFailures = metrics.createCounter(
      'charge_stations.upstream.failures',
      {
        description:
          'Stations that an upstream system did not take: refused, unreachable',
        unit: '{handshake}',
      },
    );
    this.#lost = metrics.createCounter('charge_stations.evidence.lost', {
      description:
        'Frames between stations and upstream systems that could not be stored',
      unit: '{frame}',
    });
    metrics
      .createObservableCounter('charge_stations.frames', {
        description: 'OCPP frames, heartbeats and answers included',
        unit: '{frame}',
      })
      .addCallback(result =>
        this.#frames.forEach((count, series) => result.observe(count, series)),
      );
  }

  connected(protocol: Protocol): void {
    this.#connections.add(1, { protocol });
  }

  disconnected(protocol: Protocol): void {
    this.#connections.add(-1, { protocol });
  }

  handshakeRefused(reason: string): void {
    this.#refused.add(1, { reason });
  }

  frame(...[direction, action]: Parameters<ListenerObserver['frame']>): void {
    this.#frames.add(direction, action);
  }

  callUnanswered(): void {
    this.#unanswered.add(1);
  }

  ownCallEnded(action: string, outcome: OwnCallOutcome): void {
    this.#ownCalls.add(1, {
      action: this.#actions.has(action) ? action : 'other',
      outcome,
    });
  }

  upstreamConnected(upstream: string): void {
    this.#upstream.add(1, { upstream });
  }

  upstreamDisconnected(upstream: string): void {
    this.#upstream.add(-1, { upstream });
  }

  upstreamFailed(upstream: string, how: UpstreamFailure): void {
    this.#upstreamFailures.add(1, { upstream, how });
  }

  evidenceLost(): void {
    this.#lost.add(1);
  }
}
