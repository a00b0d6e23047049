import { ConflictError } from '@backstage/errors';
import {
  EventFlag,
  EvidenceRef,
  HistoryChange,
  isSameEvent,
  Millis,
  Projection,
  Projector,
  RecordInput,
  StationEvent,
} from '../model';
import { EvidenceBatch } from '../store';
import { collapseChanges } from './collapseChanges';
import { isSeenAgain, summarise } from './summarise';
import {
  afterOther,
  afterRecord,
  NO_CHECKPOINT,
  StationMemory,
  withCheckpoint,
} from './stationMemory';
import { Task } from './Task';
import { toRawRecord } from './toRawRecord';

/** A batch that is ready to be written. */
export interface ProjectedBatch {
  batch: EvidenceBatch;
  /** What is known of the touched stations once the batch is written. */
  memories: StationMemory[];
  /** Every change in the reducer's order, for those who are told of the commit. */
  changes: HistoryChange[];
  identities: string[];
  /** What the batch puts into the store, one entry a record. */
  refs: EvidenceRef[];
  /** The latest time among the tasks. */
  at: Millis;
  /** Tasks that no history could be made of. */
  failures: Array<{ task: Task; error: unknown }>;
}

/**
 * Folds tasks, in their order, into rows. A record that the projector fails on is kept without history,
 * and the others go on. Memories are only read, never changed.
 */
export class BatchFold {
  readonly #projector: Projector;
  /** As they were before the batch. */
  readonly #known = new Map<string, StationMemory>();
  readonly #touched = new Map<string, StationMemory>();
  readonly #frames: EvidenceBatch['frames'] = [];
  readonly #events: EvidenceBatch['events'] = [];
  readonly #changes: HistoryChange[] = [];
  readonly #refs: EvidenceRef[] = [];
  readonly #failures: ProjectedBatch['failures'] = [];
  #at: Millis = 0;

  constructor(options: { projector: Projector }) {
    this.#projector = options.projector;
  }

  /** To be told of every station before its first task; what is known already stays. */
  learn(memories: ReadonlyMap<string, StationMemory>): void {
    for (const [identity, memory] of memories) {
      if (!this.#known.has(identity)) {
        this.#known.set(identity, memory);
      }
    }
  }

  take(task: Task): void {
    try {
      switch (task.type) {
        case 'record':
          this.#keep(task.input, this.#apply(task.input));
          break;
        case 'keepRaw':
          this.#keep(toRawRecord(task.input), null);
          break;
        default:
          this.#advance(task.identity, task.to);
      }
    } catch (error) {
      this.#failures.push({ task, error });
      if (task.type === 'record') {
        this.#keep(withoutHistory(task.input, error), null);
      }
    }
  }

  result(): ProjectedBatch {
    const touched = [...this.#touched.values()].map(withCheckpoint);
    const memories = touched.map(({ memory }) => memory);
    return {
      memories,
      batch: {
        frames: this.#frames,
        events: this.#events,
        ...collapseChanges(this.#changes),
        ...this.#present(memories),
        checkpoints: touched.flatMap(({ checkpoint }) => checkpoint ?? []),
      },
      changes: this.#changes,
      identities: [...this.#touched.keys()],
      refs: this.#refs,
      at: this.#at,
      failures: this.#failures,
    };
  }

  /** Most records change nothing of a station's row but when it was last seen. */
  #present(
    memories: StationMemory[],
  ): Pick<EvidenceBatch, 'stations' | 'sightings'> {
    const stations: EvidenceBatch['stations'] = [];
    const sightings: EvidenceBatch['sightings'] = [];
    for (const memory of memories) {
      const { identity, lastSeenAt } = memory.summary;
      if (isSeenAgain(this.#known.get(identity), memory)) {
        sightings.push({ identity, at: lastSeenAt });
      } else {
        stations.push(memory);
      }
    }
    return { stations, sightings };
  }

  #recall(identity: string): StationMemory | null {
    return this.#touched.get(identity) ?? this.#known.get(identity) ?? null;
  }

  #apply({ evidence, events }: RecordInput): Projection | null {
    const state = this.#recall(evidence.identity)?.state ?? null;
    return events.length > 0 ? this.#projector.apply(state, events) : null;
  }

  #keep(input: RecordInput, projection: Projection | null): void {
    const { evidence, events } = input;
    const memory = this.#recall(evidence.identity);
    const { state, nextDeadline } = projection ??
      memory ?? { state: null, nextDeadline: null };
    const lag = afterRecord(memory?.lag ?? NO_CHECKPOINT, evidence);

    this.#touched.set(evidence.identity, {
      summary: summarise(memory?.summary ?? null, input),
      state,
      nextDeadline,
      // A replay would take in the events that the projector was not given here.
      lag: projection || events.length === 0 ? lag : afterOther(lag),
    });
    if (evidence.kind === 'frame') {
      this.#frames.push(evidence);
    }
    if (evidence.kind === 'frame' || events.length > 0) {
      this.#refs.push(evidence);
    }
    for (const event of events) {
      this.#events.push({ event, flags: flagsOf(event, projection) });
    }
    this.#changes.push(...(projection?.changes ?? []));
    this.#at = Math.max(this.#at, evidence.receivedAt);
  }

  /** Frames that came in since the deadline was read may have moved it. */
  #advance(identity: string, to: Millis): void {
    const memory = this.#recall(identity);
    if (!memory?.state || memory.nextDeadline === null) {
      return;
    }
    if (memory.nextDeadline <= to) {
      const projection = this.#projector.advance(memory.state, to);
      const { state, nextDeadline, changes } = projection;
      const lag = afterOther(memory.lag);
      this.#touched.set(identity, { ...memory, state, nextDeadline, lag });
      this.#changes.push(...changes);
      this.#at = Math.max(this.#at, to);
    }
  }
}

/** Where the fault is the state's, the events say what they say, and a rebuild makes history of them. */
function withoutHistory(input: RecordInput, error: unknown): RecordInput {
  return error instanceof ConflictError ? input : toRawRecord(input);
}

function flagsOf(
  event: StationEvent,
  projection: Projection | null,
): EventFlag[] {
  const own = (projection?.flags ?? []).filter(({ evidence }) =>
    isSameEvent(evidence, event),
  );
  return [...new Set(own.flatMap(({ flags }) => flags))];
}

/** The tasks as one {@link BatchFold}. */
export function projectBatch(options: {
  tasks: Task[];
  memories: ReadonlyMap<string, StationMemory>;
  projector: Projector;
}): ProjectedBatch {
  const fold = new BatchFold(options);
  fold.learn(options.memories);
  options.tasks.forEach(task => fold.take(task));
  return fold.result();
}
