import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { HistoryChange, Millis, Projector } from '../model';
import {
  DatabaseAwayError,
  EvidenceWriter,
  PrecedingWriteError,
} from '../store';
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

/** What became of a batch. */
export type Outcome =
  /** It is stored as it was projected. */
  | 'asProjected'
  /** Some of it is not, or not as projected: what was projected on top of it is void. */
  | 'otherwise';

/** The transaction of a batch, handed over as it was projected. */
export interface FirstAttempt {
  /** Null where it could not be projected; `written` rejects then. */
  projected: ProjectedBatch | null;
  written: Promise<void>;
  /** The commit it was projected on. */
  preceding: Promise<Outcome> | undefined;
}

export interface BatchSettlerOptions {
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
 * Sees to it that every task of a batch is stored or rejected. Whose fault a failure is gets found out by trying: while
 * not even a trivial write goes through it is the database's, and the batch waits; where the commit failed that it
 * was projected on, it is projected anew; otherwise the batch is halved until the bad record stands alone and is kept
 * raw.
 */
export class BatchSettler {
  readonly #options: BatchSettlerOptions;
  #stopping = false;

  constructor(options: BatchSettlerOptions) {
    this.#options = options;
  }

  /** From now on a database that is away is not waited for. */
  stop(): void {
    this.#stopping = true;
  }

  /** Never rejects. */
  async settle(
    queued: readonly QueuedTask[],
    first: FirstAttempt | null,
  ): Promise<Outcome> {
    try {
      const tasks = queued.map(({ task }) => task);
      const stored = await this.#store(tasks, first);
      queued.forEach(({ resolve }) => resolve());
      return stored === first?.projected ? 'asProjected' : 'otherwise';
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        queued.forEach(({ reject }) => reject(error));
      } else if (queued.length > 1) {
        const middle = Math.ceil(queued.length / 2);
        await this.settle(queued.slice(0, middle), null);
        await this.settle(queued.slice(middle), null);
      } else {
        await this.#keepRaw(queued[0], error);
      }
      return 'otherwise';
    }
  }

  /**
   * One transaction; on a database that is away, as many attempts as it takes. Projecting the same
   * tasks anew gives the same, unless what they were projected on came out otherwise.
   */
  async #store(
    tasks: Task[],
    first: FirstAttempt | null,
  ): Promise<ProjectedBatch> {
    const { memories, writer } = this.#options;
    let written = first?.written;
    let last = first?.projected ?? null;
    let stored: ProjectedBatch | null = null;
    let outages = 0;
    while (!stored) {
      try {
        await written;
        // The answer to the last attempt's commit may have got lost on the way.
        if (!last || !(written || (await writer.hasStored(last.refs)))) {
          last = await this.#project(tasks);
          await writer.write(last.batch);
        }
        stored = last;
      } catch (error) {
        written = undefined;
        memories.forget(tasks.map(identityOf));
        await first?.preceding;
        if (error instanceof PrecedingWriteError) {
          last = null;
        } else if (await this.#isAway(error)) {
          outages += 1;
          await this.#waitForDatabase(outages, error);
        } else {
          throw error;
        }
      }
    }
    memories.keep(stored.memories);
    stored.failures.forEach(failure => this.#reportFailure(failure));
    this.#announce(stored);
    return stored;
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
