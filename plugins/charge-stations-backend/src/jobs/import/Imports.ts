import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import {
  ImportedStations,
  ImportRun,
  ImportService,
  NewImport,
} from '../../model';
import { EMPTY_BATCH } from '../../store';
import { finishImport, FinishOptions } from './finishImport';
import { ImportIntake } from './ImportIntake';
import { stationsOf } from './stationsOf';

export interface ImportsOptions extends FinishOptions {
  /** Whether the catalog knows the station. */
  isRegistered: (identity: string) => boolean;
  logger: LoggerService;
}

const MOST_NAMED = 50;

/**
 * Imports as a resource: begun, given lines in parts, finished. One part of one import is taken at a time, so
 * that two imports of the same log never both find a frame new.
 */
export class Imports implements ImportService {
  readonly #options: ImportsOptions;
  readonly #stopping = new AbortController();
  #intake: ImportIntake | null = null;
  /** What is under way; the next waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ImportsOptions) {
    this.#options = options;
  }

  /** Goes on with what a restart cut short. */
  async start(): Promise<void> {
    const runs = await this.#options.store.unfinished();
    runs.forEach(run => this.#finishInBackground(run.id));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#last;
  }

  async create(wanted: NewImport): Promise<ImportRun> {
    checkTimeZone(wanted.timeZone);
    const now = this.#options.now();
    const run: ImportRun = {
      ...wanted,
      id: randomUUID(),
      state: 'open',
      linesDone: 0,
      connections: 0,
      columns: null,
      counts: {
        emptyLines: 0,
        linesNotUnderstood: 0,
        stored: 0,
        known: 0,
        heartbeats: 0,
      },
      problems: [],
      error: null,
      createdAt: now,
      updatedAt: now,
    };
    await this.#save(run);
    return run;
  }

  async get(id: string): Promise<ImportRun> {
    const run = await this.#options.store.get(id);
    if (!run) {
      throw new NotFoundError(`There is no import ${JSON.stringify(id)}`);
    }
    return run;
  }

  async list(page: { limit: number; offset: number }): Promise<ImportRun[]> {
    return this.#options.store.list(page);
  }

  async stations({ id, state }: ImportRun): Promise<ImportedStations> {
    const { isRegistered, store } = this.#options;
    const identities: string[] = [];
    let count = 0;
    // While lines come, nobody reads it yet, and each part would pay for it.
    for await (const stations of state === 'done'
      ? stationsOf({ store, id })
      : []) {
      const strangers = stations.filter(it => !isRegistered(it.identity));
      const room = MOST_NAMED - identities.length;
      identities.push(...strangers.slice(0, room).map(it => it.identity));
      count += strangers.length;
    }
    return {
      ...(await store.countStations(id)),
      notRegistered: { count, identities },
    };
  }

  async takeLines(
    id: string,
    { from, lines }: { from: number; lines: string[] },
  ): Promise<ImportRun> {
    return this.#inTurn(async () => {
      const run = await this.#open(id);
      if (from !== run.linesDone) {
        throw new ConflictError(
          `Line ${from} is not the next one: go on with from=${run.linesDone}`,
        );
      }
      const intake =
        this.#intake?.run.id === id
          ? this.#intake
          : new ImportIntake({ ...this.#options, run });
      // Until all of it is stored, there is nothing to go on from but the store.
      this.#intake = null;
      await intake.take(lines);
      this.#intake = intake;
      return intake.run;
    });
  }

  async finish(id: string): Promise<ImportRun> {
    const finishing = await this.#inTurn(async () => {
      const run = await this.get(id);
      if (run.state === 'finishing' || run.state === 'done') {
        return { run, isNew: false };
      }
      this.#intake = null;
      const next = { ...run, state: 'finishing', error: null } as const;
      await this.#save(next);
      return { run: next, isNew: true };
    });
    if (finishing.isNew) {
      this.#finishInBackground(id);
    }
    return finishing.run;
  }

  #finishInBackground(id: string): void {
    const { signal } = this.#stopping;
    this.#inTurn(async () => {
      const run = await this.get(id);
      try {
        const ended = await finishImport({ ...this.#options, run, signal });
        await this.#save({ ...ended, state: 'done' });
      } catch (error) {
        if (!signal.aborted) {
          await this.#failed(id, error);
        }
      }
    }).catch(error =>
      this.#options.logger.error(`Import ${id} stays unfinished`, error),
    );
  }

  async #failed(id: string, error: unknown): Promise<void> {
    const { message } = toError(error);
    this.#options.logger.error(`Import ${id} failed`, toError(error));
    await this.#save({
      ...(await this.get(id)),
      state: 'failed',
      error: `${message}. Finish the import again to go on.`,
    });
  }

  async #open(id: string): Promise<ImportRun> {
    const run = await this.get(id);
    if (run.state !== 'open') {
      throw new ConflictError(
        `The import is ${run.state} and takes no more lines: begin another one`,
      );
    }
    return run;
  }

  async #save(run: ImportRun): Promise<void> {
    await this.#options.writer.write({
      ...EMPTY_BATCH,
      importProgress: {
        run: { ...run, updatedAt: this.#options.now() },
        stations: [],
      },
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

function checkTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw new InputError(
      `${timeZone} is no time zone; write it as Europe/Berlin or UTC`,
    );
  }
}
