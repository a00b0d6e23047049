import { Projector } from '../model';
import { BatchFold, ProjectedBatch } from './projectBatch';
import { StationMemory } from './stationMemory';
import { identityOf, QueuedTask } from './Task';

export interface OpenBatchOptions {
  projector: Projector;
  /** What is known of stations, the commit that is under way included. */
  recall: (
    identities: Iterable<string>,
  ) => Promise<ReadonlyMap<string, StationMemory>>;
  /** Whether a commit that was counted on has come out otherwise. */
  isVoid: () => boolean;
}

/** Tasks of one transaction, projected as they arrive. */
export class OpenBatch {
  readonly #recall: OpenBatchOptions['recall'];
  readonly #isVoid: OpenBatchOptions['isVoid'];
  readonly #queued: QueuedTask[] = [];
  /** Null when a memory could not be read. */
  #fold: BatchFold | null;

  constructor(options: OpenBatchOptions) {
    this.#recall = options.recall;
    this.#isVoid = options.isVoid;
    this.#fold = new BatchFold({ projector: options.projector });
  }

  get queued(): readonly QueuedTask[] {
    return this.#queued;
  }

  async take(queued: readonly QueuedTask[]): Promise<void> {
    this.#queued.push(...queued);
    try {
      const tasks = queued.map(({ task }) => task);
      this.#fold?.learn(await this.#recall(tasks.map(identityOf)));
      tasks.forEach(task => this.#fold?.take(task));
    } catch {
      // Whose fault it is, the commit finds out.
      this.#fold = null;
    }
  }

  /** What came of the tasks; null where that has to be found out anew. */
  project(): ProjectedBatch | null {
    return this.#isVoid() ? null : this.#fold?.result() ?? null;
  }
}
