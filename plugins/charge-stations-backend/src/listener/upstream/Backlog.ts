import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  Clock,
  EvidenceRecorder,
  ListenerObserver,
  Millis,
  PendingEvidence,
  RecordInput,
} from '../../model';
import { Cancel, Timers } from '../timers';
import { evidenceLost } from './evidenceLost';

/** What the store did not take of one station. */
interface Loss {
  from: Millis;
  to: Millis;
  frames: number;
  /** Openings and closings: few, and kept until the store takes them. */
  connections: RecordInput[];
}

const RETRY_PERIOD: Millis = 5_000;
const LOG_PERIOD: Millis = 60_000;
/** Openings and closings that are kept of one station. */
const MAX_CONNECTIONS = 64;

/**
 * The evidence of stations that another CSMS answers. Nobody waits for it to be stored, so what the store
 * cannot take is lost; that is evidence too, and is recorded before anything that follows.
 */
export class Backlog {
  readonly #recorder: EvidenceRecorder;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #observer: ListenerObserver | undefined;
  /** By identity, in the order in which they were handed over. */
  readonly #pending = new Map<string, Set<RecordInput>>();
  readonly #lost = new Map<string, Loss>();
  /** What all its records have in place of a connection. */
  readonly #runId = `lost:${randomUUID()}`;
  readonly #stopRetrying: Cancel;
  #nextSeq = 0;
  #framesUntold = 0;
  #toldAt: Millis = -Infinity;

  constructor(options: {
    recorder: EvidenceRecorder;
    clock: Clock;
    timers: Timers;
    logger: LoggerService;
    observer?: ListenerObserver;
  }) {
    this.#recorder = options.recorder;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#observer = options.observer;
    this.#stopRetrying = options.timers.every(RETRY_PERIOD, () =>
      this.#retry(),
    );
  }

  /** Hands evidence on; never waits and never fails. */
  record(input: RecordInput): void {
    this.#settle(input.evidence.identity);
    this.#hand(input, error => this.#missed(input, error));
  }

  /** A frame crossed that no evidence could be made of. */
  lost(identity: string, error: unknown): void {
    const at = this.#clock.now();
    this.#add(identity, { from: at, to: at, frames: 1, connections: [] });
    this.#tell(error);
  }

  /** What of a station was handed over and is not stored yet; undefined where there is nothing. */
  pendingOf(identity: string): PendingEvidence | undefined {
    const pending = this.#pending.get(identity);
    const oldest = pending?.values().next().value;
    return pending && oldest
      ? { records: pending.size, since: oldest.evidence.receivedAt }
      : undefined;
  }

  stop(): void {
    this.#stopRetrying();
    this.#retry();
  }

  #hand(input: RecordInput, onFailed: (error: unknown) => void): void {
    const { identity } = input.evidence;
    const pending = this.#pending.get(identity) ?? new Set();
    this.#pending.set(identity, pending.add(input));
    this.#recorder
      .record(input)
      .catch(onFailed)
      .finally(() => {
        pending.delete(input);
        if (pending.size === 0 && this.#pending.get(identity) === pending) {
          this.#pending.delete(identity);
        }
      });
  }

  #missed(input: RecordInput, error: unknown): void {
    const { identity, kind, receivedAt } = input.evidence;
    const isFrame = kind === 'frame';
    this.#add(identity, {
      from: receivedAt,
      to: receivedAt,
      frames: isFrame ? 1 : 0,
      connections: isFrame ? [] : [input],
    });
    if (isFrame) {
      this.#tell(error);
    }
  }

  #add(identity: string, loss: Loss): void {
    const known = this.#lost.get(identity) ?? loss;
    this.#lost.set(
      identity,
      known === loss
        ? loss
        : {
            from: Math.min(known.from, loss.from),
            to: Math.max(known.to, loss.to),
            frames: known.frames + loss.frames,
            connections: [...known.connections, ...loss.connections].slice(
              -MAX_CONNECTIONS,
            ),
          },
    );
  }

  #tell(error: unknown): void {
    this.#observer?.evidenceLost();
    this.#framesUntold += 1;
    const now = this.#clock.now();
    if (now - this.#toldAt < LOG_PERIOD) {
      return;
    }
    this.#logger.error(
      `${
        this.#framesUntold
      } frames between stations and upstream systems could not be stored and are missing from their history`,
      toError(error),
    );
    this.#toldAt = now;
    this.#framesUntold = 0;
  }

  #retry(): void {
    [...this.#lost.keys()].forEach(identity => this.#settle(identity));
  }

  /** Records what is missing of a station; keeps it for the next time where that fails too. */
  #settle(identity: string): void {
    const loss = this.#lost.get(identity);
    if (!loss) {
      return;
    }
    this.#lost.delete(identity);
    for (const input of this.#recordsOf(identity, loss)) {
      this.#hand(input, () =>
        this.#add(identity, {
          ...loss,
          ...(input.evidence.kind === 'connection'
            ? { frames: 0, connections: [input] }
            : { connections: [] }),
        }),
      );
    }
  }

  /** The gap stands before the closing that ends it: what is unknown is no longer so once nobody is there. */
  #recordsOf(identity: string, loss: Loss): RecordInput[] {
    const { frames, from, to, connections } = loss;
    if (frames === 0) {
      return connections;
    }
    const gap = evidenceLost({
      identity,
      connectionId: this.#runId,
      seq: this.#nextSeq,
      at: this.#clock.now(),
      from,
      to,
      frames,
    });
    this.#nextSeq += 1;
    const endsClosed =
      connections.at(-1)?.events[0]?.type === 'connectionClosed';
    return endsClosed
      ? [...connections.slice(0, -1), gap, connections[connections.length - 1]]
      : [...connections, gap];
  }
}
