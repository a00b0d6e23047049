import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Millis,
  RetentionClass,
  RetentionRun,
  RetentionWait,
  StationNeeds,
} from '../../model';
import { FIRST_SLICE, nextSlice, pauseAfter } from '../../retention';
import { RetentionStore } from '../../store';
import { Exclusively, whenFree } from '../rebuild';

export interface SlicesOptions {
  store: Pick<RetentionStore, 'needs'>;
  exclusively: Exclusively;
  /** Leaves the database to others for so long. */
  pause?: (millis: Millis) => Promise<void>;
}

/** What one transaction looked at, and deleted of it. */
export interface Slice {
  lookedAt: number;
  deleted: number;
  isLast: boolean;
}

/**
 * One short transaction after the other, as many rows in each as take little time here and now, and most of the
 * time in between is everybody else's. Counts in `run` what became of it.
 */
export class Slices {
  readonly #options: SlicesOptions;
  readonly #run: RetentionRun;
  readonly #signal: AbortSignal;
  #rows = FIRST_SLICE;

  constructor(
    options: SlicesOptions & {
      run: RetentionRun;
      /** Ends it between two slices, with its reason. */
      signal: AbortSignal;
    },
  ) {
    this.#options = options;
    this.#run = options.run;
    this.#signal = options.signal;
  }

  /** Why there was an end before the last slice; null where there was none. */
  async each(
    kind: RetentionClass,
    identity: string,
    work: (limit: number, needs: StationNeeds) => Promise<Slice>,
  ): Promise<RetentionWait | null> {
    for (;;) {
      this.#signal.throwIfAborted();
      const { slice, took } = await this.alone(identity, () =>
        this.#measured(identity, work),
      );
      if (!slice) {
        return 'unsettled';
      }
      this.#count(kind, slice, took);
      if (slice.lookedAt > 0) {
        this.#rows = nextSlice(this.#rows, took);
        await this.#pause(pauseAfter(took));
      }
      if (slice.isLast) {
        return null;
      }
    }
  }

  /** While nobody else writes the station, nor makes its history anew. */
  async alone<T>(identity: string, work: () => Promise<T>): Promise<T> {
    const { exclusively } = this.#options;
    const results: T[] = [];
    await whenFree({
      identity,
      exclusively,
      signal: this.#signal,
      work: async () => {
        results.push(await work());
      },
    });
    return results[0];
  }

  async #measured(
    identity: string,
    work: (limit: number, needs: StationNeeds) => Promise<Slice>,
  ): Promise<{ slice: Slice | null; took: Millis }> {
    const begun = performance.now();
    const needs = await this.#options.store.needs(identity);
    const slice = needs && (await work(this.#rows, needs));
    return { slice, took: performance.now() - begun };
  }

  async #pause(millis: Millis): Promise<void> {
    const { pause } = this.#options;
    await (pause
      ? pause(millis)
      : sleep(millis, undefined, { signal: this.#signal }));
  }

  #count(kind: RetentionClass, { deleted }: Slice, took: Millis): void {
    if (deleted > 0) {
      const run = this.#run;
      run.deleted[kind] += deleted;
      run.slices += 1;
      run.longestSlice = Math.max(run.longestSlice, took);
    }
  }
}
