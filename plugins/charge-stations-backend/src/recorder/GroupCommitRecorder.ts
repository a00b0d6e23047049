import {
  setImmediate as nextTurn,
  setTimeout as sleep,
} from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { createDeferred, DeferredPromise } from '@backstage/types';
import { EvidenceRecorder, Millis, Projector, RecordInput } from '../model';
import { EvidenceWriter, pagesOf, Sighting, StationStateStore } from '../store';
import { BatchCommitter } from './BatchCommitter';
import { Commit } from './BatchSettler';
import { OpenBatch } from './OpenBatch';
import { Sightings } from './Sightings';
import { StationMemories } from './StationMemories';
import { identityOf, QueuedTask, Task } from './Task';
import { toStorable } from './toStorable';

export interface GroupCommitRecorderOptions {
  writer: EvidenceWriter;
  stations: StationStateStore;
  projector: Projector;
  logger: LoggerService;
  /** Called after every commit that changed something; must return at once. */
  onCommitted?: (commit: Commit) => void;
  /** Records in one transaction, at most. Default: 500. */
  maxBatch?: number;
  /**
   * Records for which another transaction is handed over while one is under way; fewer wait for its end, because a
   * transaction costs about as much as these, whatever is in it. Default: 32.
   */
  fullEnough?: number;
  /** Records that may wait, at most. Default: 20 000. */
  maxQueue?: number;
  /** Stations whose state is kept at hand, at most. Default: 20 000. */
  maxStations?: number;
  /** Waits before another attempt on a database that is away. */
  sleep?: (millis: number) => Promise<void>;
}

/**
 * Writes what has arrived on all connections in one transaction. The next one is handed over as soon as the
 * database takes it, at once when idle: the fuller the machine, the larger the batches. There is
 * no timer, because every delay is paid by a station that waits for its answer. While
 * transactions are under way, what arrives is projected for the next, as if they went through.
 *
 * Events of one station are stored and projected in the order in which they were handed over.
 */
export class GroupCommitRecorder implements EvidenceRecorder {
  readonly #committer: BatchCommitter;
  readonly #memories: StationMemories;
  readonly #sightings: Sightings;
  readonly #stations: StationStateStore;
  readonly #maxUnderWay: number;
  readonly #fullEnough: number;
  readonly #maxBatch: number;
  readonly #maxQueue: number;
  #queue: QueuedTask[] = [];
  /** What waits for somebody who has a station for himself, by station. */
  readonly #parked = new Map<string, QueuedTask[]>();
  /** Those who have a station for themselves. */
  readonly #exclusive = new Set<Promise<unknown>>();
  /** Set while a task is waited for. */
  #arrival: DeferredPromise | null = null;
  /** Set while batches are being committed. */
  #running: Promise<void> | null = null;
  /** Commits that have not ended. */
  readonly #underWay = new Set<Promise<void>>();
  /** Tasks that a batch has taken and that are not settled. */
  #taken = 0;
  #stopped = false;

  static create(options: GroupCommitRecorderOptions) {
    return new GroupCommitRecorder(options);
  }

  private constructor(options: GroupCommitRecorderOptions) {
    const { writer, projector, logger } = options;
    const memories = StationMemories.create({
      writer,
      projector,
      limit: options.maxStations ?? 20_000,
    });
    this.#committer = BatchCommitter.create({
      writer,
      memories,
      projector,
      logger,
      onCommitted: options.onCommitted ?? (() => {}),
      sleep: options.sleep ?? (millis => sleep(millis)),
    });
    this.#memories = memories;
    this.#sightings = Sightings.create({
      writer,
      memories,
      logger,
      isHeld: identity => this.isHeld(identity),
      onDue: () => this.#wake(),
    });
    this.#stations = options.stations;
    this.#maxUnderWay = writer.depth;
    this.#fullEnough = options.fullEnough ?? 32;
    this.#maxBatch = options.maxBatch ?? 500;
    this.#maxQueue = options.maxQueue ?? 20_000;
  }

  /** Records and deadlines that were handed over and are neither committed nor rejected. */
  get waiting(): number {
    let waiting = this.#queue.length + this.#taken;
    this.#parked.forEach(parked => {
      waiting += parked.length;
    });
    return waiting;
  }

  /** Whether somebody has the station for himself: its history is being made anew. */
  isHeld(identity: string): boolean {
    return this.#parked.has(identity);
  }

  async record(input: RecordInput): Promise<void> {
    return this.#enqueue({ type: 'record', input: toStorable(input) });
  }

  seen(sighting: Sighting): void {
    this.#sightings.add(sighting);
  }

  /**
   * Applies every stored deadline up to `to`, in the same queue as the frames. `to` must not be
   * later than now: a frame that is already received counts first.
   */
  async advance({ to }: { to: Millis }): Promise<void> {
    const due = pagesOf(page => this.#stations.listDue({ ...page, to }));
    for await (const identities of due) {
      // Who is held comes another time: nobody else should wait for that.
      const free = identities.filter(identity => !this.isHeld(identity));
      await Promise.all(
        free.map(identity => this.#enqueue({ type: 'advance', identity, to })),
      );
    }
  }

  /**
   * Gives the station to somebody who writes its history past the recorder. All that was handed over before is
   * committed first; what comes meanwhile waits, as the station does for its answers, and is then projected
   * onto what is stored.
   *
   * @throws ConflictError when somebody has the station already.
   */
  async exclusively<T>(identity: string, work: () => Promise<T>): Promise<T> {
    if (this.isHeld(identity)) {
      throw new ConflictError(`The history of ${identity} is being made anew`);
    }
    // A deadline that is never due: when it is through, all before it is.
    const before = this.#enqueue({ type: 'advance', identity, to: -Infinity });
    this.#parked.set(identity, []);
    const done = before.then(work).finally(() => this.#release(identity));
    this.#exclusive.add(done);
    try {
      return await done;
    } finally {
      this.#exclusive.delete(done);
    }
  }

  /** Takes nothing more, and resolves when all that was taken is committed or rejected. */
  async drain(): Promise<void> {
    this.#stopped = true;
    this.#committer.stop();
    await Promise.allSettled(this.#exclusive);
    await this.#running;
    await this.#sightings.close();
  }

  async #enqueue(task: Task): Promise<void> {
    if (this.#stopped) {
      throw new ServiceUnavailableError('The recorder has stopped');
    }
    if (this.waiting - this.#taken >= this.#maxQueue) {
      throw new ServiceUnavailableError('The recorder has fallen behind');
    }
    const parked = this.#parked.get(identityOf(task));
    const settled = new Promise<void>((resolve, reject) => {
      (parked ?? this.#queue).push({ task, resolve, reject });
    });
    if (!parked) {
      this.#arrival?.resolve();
      this.#wake();
    }
    return settled;
  }

  #release(identity: string): void {
    this.#memories.forget([identity]);
    this.#queue.push(...(this.#parked.get(identity) ?? []));
    this.#parked.delete(identity);
    if (this.#queue.length > 0) {
      this.#arrival?.resolve();
      this.#wake();
    }
  }

  #wake(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    for (;;) {
      if (this.#sightings.isDue) {
        await Promise.all(this.#underWay);
        await this.#sightings.flush();
      }
      const batch = await this.#gather();
      if (batch.queued.length > 0) {
        this.#commit(batch);
      } else if (this.#queue.length === 0 && !this.#sightings.isDue) {
        break;
      }
    }
    this.#running = null;
  }

  #commit(batch: OpenBatch): void {
    const commit = this.#committer.commit(batch).then(() => {
      this.#underWay.delete(commit);
      this.#taken -= batch.queued.length;
    });
    this.#underWay.add(commit);
  }

  /** What arrives until a transaction can be handed over, and with that becomes readable. */
  async #gather(): Promise<OpenBatch> {
    const batch = this.#committer.open();
    const isFull = () => batch.queued.length >= this.#maxBatch;
    do {
      await this.#arrivedOrEnded();
      // One turn of the event loop: every socket that is readable joins the batch.
      await nextTurn();
      const room = this.#maxBatch - batch.queued.length;
      const tasks = this.#queue.splice(0, room);
      this.#taken += tasks.length;
      await batch.take(tasks);
    } while (
      !isFull() &&
      (batch.queued.length < this.#fullEnough
        ? this.#underWay.size > 0
        : this.#isBusy)
    );
    while (this.#isBusy) {
      await Promise.race(this.#underWay);
    }
    return batch;
  }

  get #isBusy(): boolean {
    return this.#underWay.size >= this.#maxUnderWay;
  }

  /** Resolves as soon as the queue has something, a commit has ended, or none is under way. */
  async #arrivedOrEnded(): Promise<void> {
    if (this.#queue.length === 0 && this.#underWay.size > 0) {
      this.#arrival = createDeferred();
      await Promise.race([this.#arrival, ...this.#underWay]);
    }
  }
}
