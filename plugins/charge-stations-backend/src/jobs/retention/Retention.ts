import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import {
  Millis,
  NOTHING_DELETED,
  RETENTION_CLASSES,
  RetentionPolicy,
  RetentionRun,
} from '../../model';
import { cutsAt, nextRunAt } from '../../retention';
import { pagesOf } from '../../store';
import { Every } from '../Every';
import { createRetentionMetrics } from './retentionMetrics';
import { StationRetention, StationRetentionOptions } from './StationRetention';

export interface RetentionOptions extends StationRetentionOptions {
  policy: RetentionPolicy;
  /** When it begins, UTC. It also does at each start. */
  hour: number;
  now: () => Millis;
  metrics: MetricsService;
  logger: LoggerService;
}

const AFTER_FAILURE: Millis = 5 * 60_000;
/** Of a turn: then it is not the stations' fault. */
const MOST_FAILURES = 10;

/** Deletes once a day what is older than it is kept. Cut short, it goes on at the next start. */
export class Retention {
  readonly #options: RetentionOptions;
  readonly #metrics: ReturnType<typeof createRetentionMetrics>;
  #every: Every | null = null;
  #stopping = new AbortController();
  #nextAt: Millis | null = null;
  #run: RetentionRun | null = null;

  constructor(options: RetentionOptions) {
    this.#options = options;
    this.#metrics = createRetentionMetrics(options.metrics);
  }

  get policy(): RetentionPolicy {
    return this.#options.policy;
  }

  get hour(): number {
    return this.#options.hour;
  }

  get isRunning(): boolean {
    return this.#run !== null;
  }

  /** When the next turn begins; null while one is under way, and before the first. */
  get nextAt(): Millis | null {
    return this.#run ? null : this.#nextAt;
  }

  /** The turn that is under way, or the last one. */
  async lastRun(): Promise<RetentionRun | null> {
    return this.#run ?? this.#options.store.lastRun();
  }

  start(): void {
    const { logger, now } = this.#options;
    this.#stopping = new AbortController();
    this.#every = new Every({
      name: 'Deleting what is too old',
      pause: () => Math.max(0, (this.#nextAt ?? 0) - now()),
      work: async () => {
        await this.turn();
      },
      logger,
    }).start();
  }

  /** Resolves when the slice that may be under way has ended. It may be started again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#every?.stop();
  }

  /** One turn: everything of every station that is too old now. */
  async turn(): Promise<RetentionRun> {
    const { hour, now, policy, store } = this.#options;
    const run = begunAt(now());
    this.#run = run;
    this.#nextAt = nextRunAt(run.startedAt, hour);
    try {
      const stations = new StationRetention({
        ...this.#options,
        run,
        cuts: cutsAt(policy, run.startedAt),
        signal: this.#stopping.signal,
      });
      for await (const page of pagesOf(it => store.identities(it))) {
        for (const identity of page) {
          await this.#visit(stations, identity, run);
        }
      }
      run.endedAt = now();
    } catch (error) {
      run.error = this.#stopping.signal.aborted
        ? 'The backend was stopped'
        : toError(error).message;
      this.#nextAt = now() + AFTER_FAILURE;
    } finally {
      this.#run = null;
    }
    await this.#tell(run);
    return run;
  }

  /** One station that goes wrong does not keep the others from their turn. */
  async #visit(
    stations: StationRetention,
    identity: string,
    run: RetentionRun,
  ): Promise<void> {
    try {
      await stations.visit(identity);
    } catch (error) {
      const { aborted } = this.#stopping.signal;
      if (aborted || run.waiting.failed === MOST_FAILURES) {
        throw error;
      }
      run.waiting.failed += 1;
      this.#options.logger.warn(
        `What is too old of ${JSON.stringify(identity)} stays: ${error}`,
      );
    }
  }

  async #tell(run: RetentionRun): Promise<void> {
    const { logger, now, store } = this.#options;
    this.#metrics.ended(run, now());
    const rows = RETENTION_CLASSES.map(it => `${run.deleted[it]} ${it}`);
    const stations = Object.values(run.waiting).reduce((a, b) => a + b, 0);
    const text = [
      `Deleted what was too old: ${rows.join(', ')}`,
      `in ${now() - run.startedAt} ms`,
      `the longest transaction took ${Math.ceil(run.longestSlice)} ms`,
      ...(stations > 0 ? [`${stations} stations have to wait`] : []),
      ...(run.error ? [`cut short: ${run.error}`] : []),
    ].join('; ');
    logger[run.error && !this.#stopping.signal.aborted ? 'warn' : 'info'](text);
    await store.saveRun(run);
  }
}

function begunAt(startedAt: Millis): RetentionRun {
  return {
    startedAt,
    endedAt: null,
    deleted: { ...NOTHING_DELETED },
    waiting: { unsettled: 0, historyDiffers: 0, notRolledUp: 0, failed: 0 },
    slices: 0,
    longestSlice: 0,
    error: null,
  };
}
