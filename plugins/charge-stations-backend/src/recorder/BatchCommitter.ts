import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { HistoryChange, Millis, Projector } from '../model';
import { DatabaseAwayError, EvidenceWriter } from '../store';
import { ProjectedBatch, projectBatch } from './projectBatch';
import { OpenBatch } from './OpenBatch';
import { StationMemories } from './StationMemories';
import { StationMemory } from './stationMemory';
import { identityOf, QueuedTask, Task } from './Task';

/** What a commit tells those who make signals and events of it. */
export interface Commit {
  identities: string[];
  /** The latest receive time in the commit. */
  at: Millis;
  /** In the reducer's order. */
  changes: HistoryChange[];
}

/** What became of a batch. */
export type Outcome =
  /** It is stored as it was projected. */
  | 'asProjected'
  /** Some of it is not, or not as projected: what was projected on top of it is void. */
  | 'otherwise';

export interface BatchCommitterOptions {
  writer: EvidenceWriter;
  memories: StationMemories;
  projector: Projector;
  logger: LoggerService;
  onCommitted: (commit: Commit) => void;
  /** Waits before the next attempt on a database that is away. */
  sleep: (millis: number) => Promise<void>;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/**
 * Commits one batch after the other and settles every task in it. Whose fault a failure is gets
 * found out by trying: while not even a trivial write goes through it is the database's, and the
 * batch waits; otherwise the batch is halved until the bad record stands alone and is kept raw.
 */
export class BatchCommitter {
  readonly #options: BatchCommitterOptions;
  /** What stations will be known as once the commit that is under way has gone through. */
  #underWay: ReadonlyMap<string, StationMemory> = new Map();
  #stopping = false;

  static create(options: BatchCommitterOptions) {
    return new BatchCommitter(options);
  }

  private constructor(options: BatchCommitterOptions) {
    this.#options = options;
  }

  /** From now on a database that is away is not waited for. */
  stop(): void {
    this.#stopping = true;
  }

  /** The next batch, projected as if the commit that is under way goes through. */
  open(): OpenBatch {
    return new OpenBatch({
      projector: this.#options.projector,
      recall: identities => this.#recall(identities),
    });
  }

  /** Settles every task, and never rejects. */
  async commit(batch: OpenBatch): Promise<Outcome> {
    const projected = batch.project();
    this.#underWay = new Map(
      projected?.memories.map(memory => [memory.summary.identity, memory]),
    );
    const isWhole = await this.#settle(batch.queued, projected);
    this.#underWay = new Map();
    return isWhole && projected ? 'asProjected' : 'otherwise';
  }

  /** Whether all of it went into one transaction. */
  async #settle(
    queued: readonly QueuedTask[],
    projected: ProjectedBatch | null,
  ): Promise<boolean> {
    try {
      await this.#store(
        queued.map(({ task }) => task),
        projected,
      );
      queued.forEach(({ resolve }) => resolve());
      return true;
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        queued.forEach(({ reject }) => reject(error));
      } else if (queued.length > 1) {
        const middle = Math.ceil(queued.length / 2);
        await this.#settle(queued.slice(0, middle), null);
        await this.#settle(queued.slice(middle), null);
      } else {
        await this.#keepRaw(queued[0], error);
      }
      return false;
    }
  }

  async #recall(
    identities: Iterable<string>,
  ): Promise<ReadonlyMap<string, StationMemory>> {
    const found = new Map<string, StationMemory>();
    const others: string[] = [];
    for (const identity of identities) {
      const memory = this.#underWay.get(identity);
      if (memory) {
        found.set(identity, memory);
      } else {
        others.push(identity);
      }
    }
    const recalled = await this.#options.memories.recall(others);
    recalled.forEach((memory, identity) => found.set(identity, memory));
    return found;
  }

  /**
   * One transaction; on a database that is away, as many attempts as it takes. Projecting the same
   * tasks anew gives the same.
   */
  async #store(tasks: Task[], projected: ProjectedBatch | null): Promise<void> {
    const { memories, writer } = this.#options;
    let attempted: ProjectedBatch | null = null;
    for (let attempt = 1; ; attempt++) {
      try {
        // The answer to the last attempt's commit may have got lost on the way.
        if (!attempted || !(await writer.hasStored(attempted.refs))) {
          const isFirst = attempt === 1;
          attempted =
            (isFirst ? projected : null) ?? (await this.#project(tasks));
          await writer.write(attempted.batch);
        }
        break;
      } catch (error) {
        memories.forget(tasks.map(identityOf));
        if (!(await this.#isAway(error))) {
          throw error;
        }
        await this.#waitForDatabase(attempt, error);
      }
    }
    memories.keep(attempted.memories);
    attempted.failures.forEach(failure => this.#reportFailure(failure));
    this.#announce(attempted);
  }

  async #project(tasks: Task[]): Promise<ProjectedBatch> {
    const { memories, projector } = this.#options;
    return projectBatch({
      tasks,
      memories: await memories.recall(tasks.map(identityOf)),
      projector,
    });
  }

  async #isAway(error: unknown): Promise<boolean> {
    if (error instanceof DatabaseAwayError) {
      return true;
    }
    return this.#options.writer.probe().then(
      () => false,
      () => true,
    );
  }

  async #waitForDatabase(attempt: number, error: unknown): Promise<void> {
    if (this.#stopping) {
      throw new ServiceUnavailableError('The database is away', error);
    }
    const delay = FIRST_RETRY_MS * 2 ** (attempt - 1);
    this.#options.logger.warn(
      `The database takes no evidence, attempt ${attempt}; stations wait for their answers`,
      toError(error),
    );
    await this.#options.sleep(Math.min(delay, LONGEST_RETRY_MS));
  }

  /** Nobody else is in this batch, so the fault is the record's. */
  async #keepRaw({ task, resolve, reject }: QueuedTask, error: unknown) {
    if (task.type !== 'record') {
      reject(error);
      return;
    }
    try {
      await this.#store([{ type: 'keepRaw', input: task.input }], null);
      this.#reportFailure({ task, error });
      resolve();
    } catch {
      reject(error);
    }
  }

  #reportFailure({ task, error }: { task: Task; error: unknown }) {
    const what =
      task.type === 'advance'
        ? `The deadline of station ${task.identity} could not be applied`
        : `Record ${task.input.evidence.seq} of connection ${task.input.evidence.connectionId} is kept without history`;
    this.#options.logger.error(what, toError(error));
  }

  #announce({ identities, at, changes }: ProjectedBatch) {
    if (identities.length === 0) {
      return;
    }
    try {
      this.#options.onCommitted({ identities, at, changes });
    } catch (error) {
      this.#options.logger.error(
        'A listener to commits failed; what was committed stays',
        toError(error),
      );
    }
  }
}
