import { PrecedingWriteError } from '../store';
import { BatchSettler, BatchSettlerOptions, Outcome } from './BatchSettler';
import { OpenBatch } from './OpenBatch';
import { StationMemory } from './stationMemory';

/** A batch that is being committed. */
interface CommitUnderWay {
  /** What stations will be known as once it has gone through. */
  memories: ReadonlyMap<string, StationMemory>;
  /** That one transaction, whatever is tried when it fails. */
  written: Promise<void>;
  ended: Promise<Outcome>;
}

/**
 * Commits one batch after the other. One may be handed over while the one before it is still being written: it was
 * projected as if that one goes through, and is written only if it does.
 */
export class BatchCommitter {
  readonly #options: BatchSettlerOptions;
  /** Oldest first; each was projected on top of those before it. */
  readonly #underWay: CommitUnderWay[] = [];
  readonly #settler: BatchSettler;
  /** How many commits came out otherwise than projected: what was projected on top of them is void. */
  #otherwise = 0;

  static create(options: BatchSettlerOptions) {
    return new BatchCommitter(options);
  }

  private constructor(options: BatchSettlerOptions) {
    this.#options = options;
    this.#settler = new BatchSettler(options);
  }

  /** From now on a database that is away is not waited for. */
  stop(): void {
    this.#settler.stop();
  }

  /** The next batch, projected as if the commits that are under way go through. */
  open(): OpenBatch {
    const otherwise = this.#otherwise;
    return new OpenBatch({
      projector: this.#options.projector,
      recall: identities => this.#recall(identities),
      isVoid: () => this.#otherwise !== otherwise,
    });
  }

  /** Settles every task, and never rejects. */
  async commit(batch: OpenBatch): Promise<void> {
    const preceding = this.#underWay.at(-1);
    const projected = batch.project();
    const written = projected
      ? this.#options.writer.write(projected.batch, {
          after: preceding?.written,
        })
      : Promise.reject(new PrecedingWriteError('Nothing was projected'));
    const commit: CommitUnderWay = {
      memories: new Map(
        projected?.memories.map(memory => [memory.summary.identity, memory]),
      ),
      written,
      ended: this.#settler.settle(batch.queued, {
        projected,
        written,
        preceding: preceding?.ended,
      }),
    };
    this.#underWay.push(commit);
    const outcome = await commit.ended;
    // Both at once: nobody may find a commit ended and not know how.
    this.#underWay.splice(this.#underWay.indexOf(commit), 1);
    if (outcome === 'otherwise') {
      this.#otherwise += 1;
    }
  }

  /** Of the newest commit that knows the station, otherwise what is stored. */
  async #recall(
    identities: Iterable<string>,
  ): Promise<ReadonlyMap<string, StationMemory>> {
    const found = new Map<string, StationMemory>();
    const others: string[] = [];
    for (const identity of identities) {
      const commit = this.#underWay.findLast(({ memories }) =>
        memories.has(identity),
      );
      const memory = commit?.memories.get(identity);
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
}
