import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  toError,
} from '@backstage/errors';
import { createDeferred } from '@backstage/types';
import { planWrites, readWriteAnswer, writeCall } from '../../configuration';
import {
  Clock,
  ConfigurationSnapshot,
  ConfigurationWrite,
  MeaningsOf,
  Millis,
  Protocol,
  WantedValue,
  WriteOutcome,
  WritePlan,
  WriteStep,
} from '../../model';
import { OneAtATime } from '../../OneAtATime';
import { SettledCall, StationCall } from '../../protocol';
import { ConfigurationStore, ConfigurationWriteStore } from '../../store';
import { assertWithinLimits, DAY } from './assertWithinLimits';
import { WritingSettings } from './readWritingSettings';

export interface ConfigurationWritesOptions {
  settings: WritingSettings;
  store: ConfigurationWriteStore;
  configurations: Pick<ConfigurationStore, 'newest' | 'entries'>;
  reads: {
    readNow(
      identity: string,
      requestedBy: string,
    ): Promise<ConfigurationSnapshot>;
  };
  meaningsOf: MeaningsOf;
  /** Throws ConflictError or InputError where nothing was sent. */
  request: (
    options: StationCall & { identity: string },
  ) => Promise<SettledCall>;
  onChanged: (identity: string) => void;
  createId: () => string;
  clock: Clock;
  logger: LoggerService;
  sleep?: (pause: Millis) => Promise<void>;
}

/** Who wants what, and why. */
export interface WriteRequest {
  identity: string;
  wanted: readonly WantedValue[];
  requestedBy: string;
  reason: string;
}

const MOST_EARLIER = 500;

/**
 * Writes configuration to stations: off unless the portal's configuration allows it. The station is read before and after,
 * the plan is made again of what it had then, one value is written after the other, and the first that gets no
 * answer is the last. What became of each is stored before the next is sent.
 */
export class ConfigurationWrites {
  readonly #options: ConfigurationWritesOptions;
  readonly #sleep: (pause: Millis) => Promise<void>;
  readonly #writing = new OneAtATime({
    refusal: 'This station is being written to already. Wait until that ended',
  });
  readonly #work = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: ConfigurationWritesOptions) {
    this.#options = options;
    this.#sleep = options.sleep ?? (pause => sleep(pause));
  }

  get isOn(): boolean {
    return this.#options.settings.isOn;
  }

  /** What would be written now. @throws ConflictError while the station's configuration is not known. */
  async plan(
    identity: string,
    wanted: readonly WantedValue[],
  ): Promise<WritePlan> {
    const { clock, configurations } = this.#options;
    const newest = await configurations.newest({ identity, at: clock.now() });
    if (!newest?.knownComplete) {
      throw new ConflictError(
        'The whole configuration of this station is not known yet. Have it read first',
      );
    }
    return this.#planOn(newest, wanted);
  }

  /**
   * Begins to write, and resolves with the plan. What comes of it stands in the list.
   *
   * @throws NotAllowedError where writing is off.
   * @throws InputError where nothing is left to write.
   * @throws ConflictError while another one is under way, and where it would be too much.
   */
  async begin(request: WriteRequest): Promise<ConfigurationWrite> {
    const { identity } = request;
    if (!this.isOn) {
      throw new NotAllowedError(
        'Nothing is written to stations: chargeStations.configuration.writing.enabled is not set',
      );
    }
    const begun = createDeferred<ConfigurationWrite>();
    const work = this.#writing
      .run(identity, async () => {
        const write = await this.#prepare(request);
        begun.resolve(write);
        await this.#carryOut(write, request.wanted);
      })
      .catch(error => begun.reject(error))
      .finally(() => this.#work.delete(work));
    this.#work.add(work);
    return begun;
  }

  /** To be called once, before anything is written. */
  async start(): Promise<void> {
    await this.#options.store.stopAbandoned({
      at: this.#options.clock.now(),
      problem:
        'The backend ended meanwhile. What has no result may be written or not',
    });
  }

  /** What is under way ends with the value that is being written. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await Promise.all(this.#work);
  }

  async #planOn(
    snapshot: ConfigurationSnapshot,
    wanted: readonly WantedValue[],
  ): Promise<WritePlan> {
    const { configurations, meaningsOf } = this.#options;
    const { knownId, protocol } = snapshot;
    const entries =
      knownId === null
        ? []
        : (await configurations.entries([knownId])).get(knownId) ?? [];
    const meanings = meaningsOf(snapshot);
    return planWrites({ wanted, now: { entries }, meanings, protocol });
  }

  async #prepare(request: WriteRequest): Promise<ConfigurationWrite> {
    const { clock, createId, settings, store } = this.#options;
    const { identity, wanted, requestedBy, reason } = request;
    const plan = await this.plan(identity, wanted);
    if (plan.steps.length === 0) {
      throw new InputError(
        'None of these values would be written. The plan says why',
      );
    }
    const now = clock.now();
    const earlier = await store.list({
      identity,
      since: now - DAY,
      limit: MOST_EARLIER,
    });
    const { steps } = plan;
    assertWithinLimits({ ...settings, steps, earlier, now });
    const write: ConfigurationWrite = {
      ...withPlan(plan),
      id: createId(),
      identity,
      requestedBy,
      reason,
      createdAt: Math.max(now, (earlier[0]?.createdAt ?? 0) + 1),
      endedAt: null,
      state: 'underWay',
      problem: null,
      beforeId: null,
      afterId: null,
    };
    await this.#keep(write);
    return write;
  }

  /** Never rejects: what goes wrong stands in the write. */
  async #carryOut(
    planned: ConfigurationWrite,
    wanted: readonly WantedValue[],
  ): Promise<void> {
    const { clock, logger } = this.#options;
    const write = { ...planned };
    try {
      const before = await this.#readBefore(write);
      write.beforeId = before.id;
      Object.assign(write, withPlan(await this.#planOn(before, wanted)));
      await this.#writeSteps(write, before.protocol);
      write.afterId = await this.#readAfter(write);
    } catch (error) {
      write.problem = toError(error).message;
    }
    write.state = write.problem === null ? 'done' : 'stopped';
    write.endedAt = clock.now();
    await this.#keep(write).catch(error =>
      logger.error(
        `What became of configuration write ${write.id} was not kept`,
        toError(error),
      ),
    );
  }

  async #readBefore(write: ConfigurationWrite): Promise<ConfigurationSnapshot> {
    const { identity, requestedBy } = write;
    const before = await this.#options.reads.readNow(identity, requestedBy);
    if (before.completeness !== 'complete') {
      throw new ConflictError(
        `Nothing was written, since the station did not tell its whole configuration before: ${
          before.problem ?? before.completeness
        }`,
      );
    }
    return before;
  }

  /** One after the other, up to the first that gets no answer. */
  async #writeSteps(
    write: ConfigurationWrite,
    protocol: Protocol,
  ): Promise<void> {
    for (const [index, step] of write.steps.entries()) {
      if (write.problem === null && this.#stopped) {
        write.problem = 'The backend ended before all was written';
      }
      const result: WriteOutcome =
        write.problem === null
          ? await this.#send(write.identity, step, protocol)
          : { outcome: 'skipped' };
      write.steps = write.steps.map((one, at) =>
        at === index ? { ...step, result } : one,
      );
      if (result.outcome === 'unanswered' || result.outcome === 'notSent') {
        write.problem = result.reason;
      }
      await this.#keep(write);
      if (write.problem === null && index < write.steps.length - 1) {
        await this.#sleep(this.#options.settings.pause);
      }
    }
  }

  async #send(
    identity: string,
    step: WriteStep,
    protocol: Protocol,
  ): Promise<WriteOutcome> {
    try {
      const call = writeCall(step, protocol);
      const { outcome } = await this.#options.request({ identity, ...call });
      return readWriteAnswer(outcome);
    } catch (error) {
      const reason = toError(error).message;
      return error instanceof ConflictError || error instanceof InputError
        ? { outcome: 'notSent', reason }
        : { outcome: 'unanswered', reason };
    }
  }

  /** What the station has now; null where it does not say. */
  async #readAfter(write: ConfigurationWrite): Promise<number | null> {
    const { identity, requestedBy } = write;
    const after = await this.#options.reads
      .readNow(identity, requestedBy)
      .catch(() => null);
    return after?.id ?? null;
  }

  async #keep(write: ConfigurationWrite): Promise<void> {
    await this.#options.store.put(write);
    this.#options.onChanged(write.identity);
  }
}

function withPlan({ steps, unchanged, refused }: WritePlan) {
  return {
    steps: steps.map(step => ({ ...step, result: null })),
    unchanged,
    refused,
  };
}
