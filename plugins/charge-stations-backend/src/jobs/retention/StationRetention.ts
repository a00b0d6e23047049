import {
  Cuts,
  Millis,
  RetentionClass,
  RetentionRun,
  RetentionWait,
} from '../../model';
import { eventMayGo, frameMayGo, snapshotMayGo } from '../../retention';
import { EvidencePlace, NumberedTable, SnapshotPlace } from '../../store';
import { BaseOptions, moveBase } from './moveBase';
import { Slices, SlicesOptions } from './Slices';

/** Whether what is made of a station's history before a time is made; it must be, before that is deleted. */
export type BeforeDeletion = (
  identity: string,
  before: Millis,
) => Promise<'ready' | 'wait'>;

export interface StationRetentionOptions extends BaseOptions, SlicesOptions {
  store: BaseOptions['store'];
  beforeDeletion: BeforeDeletion;
}

interface Visit {
  identity: string;
  before: Millis;
}

const BEGINNING: Millis = 0;

/** Deletes what is too old of one station after the other, and counts in `run` what it did. */
export class StationRetention {
  readonly #options: StationRetentionOptions;
  readonly #run: RetentionRun;
  readonly #cuts: Cuts;
  readonly #signal: AbortSignal;
  readonly #slices: Slices;

  constructor(
    options: StationRetentionOptions & {
      run: RetentionRun;
      cuts: Cuts;
      /** Ends it between two slices, with its reason. */
      signal: AbortSignal;
    },
  ) {
    this.#options = options;
    this.#run = options.run;
    this.#cuts = options.cuts;
    this.#signal = options.signal;
    this.#slices = new Slices(options);
  }

  /** All of a station that may go, as far as nothing has to wait. */
  async visit(identity: string): Promise<void> {
    const { frames, events, intervals, conditions, configuration } = this.#cuts;
    const wait =
      (await this.#delete('frames', identity, frames)) ??
      (await this.#delete('events', identity, events)) ??
      (await this.#delete('intervals', identity, intervals)) ??
      (await this.#delete('conditions', identity, conditions)) ??
      (await this.#delete('configuration', identity, configuration));
    if (wait) {
      this.#run.waiting[wait] += 1;
    }
  }

  async #delete(
    kind: RetentionClass,
    identity: string,
    before: Millis | null,
  ): Promise<RetentionWait | null> {
    if (before === null) {
      return null;
    }
    const visit = { identity, before };
    if (kind === 'configuration') {
      return this.#snapshots(visit);
    }
    const { beforeDeletion } = this.#options;
    if ((await beforeDeletion(identity, before)) === 'wait') {
      return 'notRolledUp';
    }
    switch (kind) {
      case 'frames':
        return this.#frames(visit);
      case 'events':
        return this.#events(visit);
      case 'intervals':
        return (
          (await this.#ended(kind, 'intervals', visit)) ??
          this.#ended(kind, 'marks', visit)
        );
      default:
        return this.#ended(kind, 'conditions', visit);
    }
  }

  async #frames({ identity, before }: Visit): Promise<RetentionWait | null> {
    const { store } = this.#options;
    const from = (await store.framesFrom(identity)) ?? BEGINNING;
    if (!(await store.hasEvents(identity, { from, before }))) {
      return null;
    }
    let after: EvidencePlace | null = null;
    return this.#slices.each('frames', identity, async limit => {
      const span = { identity, from, before, after, limit };
      const found = await store.candidates(span);
      const ids = found
        .filter(candidate => frameMayGo(candidate, { before }))
        .map(({ id }) => id);
      const last = found.at(-1);
      const isLast = found.length < limit;
      if (last) {
        after = last;
        const lookedAt = isLast ? before : last.receivedAt;
        await store.deleteFrames({ identity, ids, lookedAt });
      }
      return { lookedAt: found.length, deleted: ids.length, isLast };
    });
  }

  async #events({ identity, before }: Visit): Promise<RetentionWait | null> {
    const { store } = this.#options;
    if (!(await store.hasEvents(identity, { from: BEGINNING, before }))) {
      return null;
    }
    const wait = await moveBase({
      ...this.#options,
      slices: this.#slices,
      signal: this.#signal,
      identity,
      before,
    });
    if (wait) {
      return wait;
    }
    let after: EvidencePlace | null = null;
    return this.#slices.each('events', identity, async (limit, needs) => {
      const span = { identity, from: BEGINNING, before, after, limit };
      const found = await store.candidates(span);
      const events = found.filter(candidate =>
        eventMayGo(candidate, { before, needs }),
      );
      after = found.at(-1) ?? after;
      if (events.length > 0) {
        await store.deleteEvents({ identity, events });
      }
      return {
        lookedAt: found.length,
        deleted: events.length,
        isLast: found.length < limit,
      };
    });
  }

  async #snapshots({ identity, before }: Visit): Promise<RetentionWait | null> {
    const { store } = this.#options;
    const neededFrom = await store.snapshotsNeededFrom({ identity, before });
    if (neededFrom === null) {
      return null;
    }
    let after: SnapshotPlace | null = null;
    return this.#slices.each('configuration', identity, async limit => {
      const span = { identity, before: neededFrom, after, limit };
      const found = await store.snapshotCandidates(span);
      const ids = found
        .filter(snapshot => snapshotMayGo(snapshot, { neededFrom }))
        .map(({ id }) => id);
      after = found.at(-1) ?? after;
      if (ids.length > 0) {
        await store.deleteSnapshots({ identity, ids });
      }
      return {
        lookedAt: found.length,
        deleted: ids.length,
        isLast: found.length < limit,
      };
    });
  }

  async #ended(
    kind: RetentionClass,
    table: NumberedTable,
    { identity, before }: Visit,
  ): Promise<RetentionWait | null> {
    const { store } = this.#options;
    return this.#slices.each(kind, identity, async limit => {
      const span = { table, identity, before, limit };
      const { numbers, more } = await store.ended(span);
      if (numbers.length > 0) {
        await store.deleteNumbered({ table, identity, numbers });
      }
      const deleted = numbers.length;
      return { lookedAt: deleted, deleted, isLast: !more };
    });
  }
}
