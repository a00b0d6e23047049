import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Millis,
  NewRebuild,
  RebuildReport,
  RebuildRun,
  RebuildService,
} from '../../model';
import { Every } from '../Every';
import { RebuildWork, RebuildWorkOptions } from './RebuildWork';

const PAUSE: Millis = 1_000;
const MOST_NAMED = 50;

/**
 * Rebuilds as a resource, one after the other and station by station: each costs a processor and the database
 * as much as two would together. Who comes second waits, so that nobody has to ask again.
 */
export class Rebuilds implements RebuildService {
  readonly #options: RebuildWorkOptions;
  readonly #work: RebuildWork;
  readonly #every: Every;

  constructor(options: RebuildWorkOptions) {
    this.#options = options;
    this.#work = new RebuildWork(options);
    this.#every = new Every({
      name: 'Making histories anew',
      pause: () => PAUSE,
      work: () => this.#work.turn(),
      logger: options.logger,
    });
  }

  /**
   * Goes on with what a restart cut short. Resolves when no station is left whose history was cut short:
   * nothing that comes may be put onto half of one.
   */
  async start(): Promise<void> {
    await this.#work.endBegun();
    this.#every.start();
  }

  /** Resolves when the station that may be under way has its history. */
  async stop(): Promise<void> {
    this.#work.stop();
    await this.#every.stop();
  }

  async create(wanted: NewRebuild): Promise<RebuildReport> {
    const { store, now } = this.#options;
    const { requestedBy } = wanted;
    const identities = wanted.identities && [...new Set(wanted.identities)];
    const missing = await store.withoutEvidence(identities ?? []);
    if (missing.length > 0) {
      throw new InputError(
        `There is no evidence of ${JSON.stringify(missing[0])}: leave out the ${
          missing.length
        } without any, and mind how identities are spelled`,
      );
    }
    const at = now();
    const run: RebuildRun = {
      id: randomUUID(),
      state: 'waiting',
      requestedBy,
      createdAt: at,
      startedAt: null,
      updatedAt: at,
      endedAt: null,
    };
    await store.add(run, identities);
    return this.#report(run);
  }

  async get(id: string): Promise<RebuildReport> {
    const run = await this.#options.store.get(id);
    if (!run) {
      throw new NotFoundError(`There is no rebuild ${JSON.stringify(id)}`);
    }
    return this.#report(run);
  }

  async list(page: {
    limit: number;
    offset: number;
  }): Promise<RebuildReport[]> {
    const runs = await this.#options.store.list(page);
    return Promise.all(runs.map(run => this.#report(run)));
  }

  async cancel(id: string): Promise<RebuildReport> {
    const { store, now } = this.#options;
    const { run } = await this.get(id);
    if (!(await store.end({ id, state: 'cancelled', at: now() }))) {
      throw new ConflictError(`The rebuild has ended: it is ${run.state}`);
    }
    return this.get(id);
  }

  async #report(run: RebuildRun): Promise<RebuildReport> {
    const { store } = this.#options;
    return {
      run,
      stations: await store.countStations(run.id),
      failures: await store.failures(run.id, { limit: MOST_NAMED }),
    };
  }
}
