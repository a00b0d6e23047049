import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { HistoryChange, Millis, Projector } from '../model';
import { DatabaseAwayError, EvidenceWriter } from '../store';
import { ProjectedBatch, projectBatch } from './projectBatch';
import { StationMemories } from './StationMemories';
import { identityOf, QueuedTask, Task } from './Task';

/** What a commit tells those who make signals and events of it. */
export interface Commit {
  identities: string[];
  /** The latest receive time in the commit. */
  at: Millis;
  /** In the reducer's order. */
  changes: HistoryChange[];
}

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

  async commit(queued: QueuedTask[]): Promise<void> {
    try {
      await this.#store(queued.map(({ task }) => task));
      queued.forEach(({ resolve }) => resolve());
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        queued.forEach(({ reject }) => reject(error));
      } else if (queued.length > 1) {
        const middle = Math.ceil(queued.length / 2);
        await this.commit(queued.slice(0, middle));
        await this.commit(queued.slice(middle));
      } else {
        await this.#keepRaw(queued[0], error);
      }
    }
  }

  /** One transaction; on a database that is away, as many attempts as it takes. */
  async #store(tasks: Task[]): Promise<void> {
    const { memories, writer } = this.#options;
    let attempted: ProjectedBatch | null = null;
    for (let attempt = 1; ; attempt++) {
      try {
        // The answer to the last attempt's commit may have got lost on the way.
        if (!attempted || !(await writer.hasStored(attempted.refs))) {
          attempted = await this.#project(tasks);
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
    memories.keep(attempted.batch.stations);
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
      await this.#store([{ type: 'keepRaw', input: task.input }]);
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
        : `Record ${task.input.evidence.seq} of connection ${task.input.evidence.connectionId} is kept raw, without history`;
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
