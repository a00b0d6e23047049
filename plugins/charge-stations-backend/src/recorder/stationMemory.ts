import {
  Evidence,
  EvidenceRef,
  Projector,
  StationEvent,
  StationState,
} from '../model';
import { Checkpoint, StationEntry, StoredStation } from '../store';

/** How far the stored checkpoint of a station is behind its state. */
export interface Lag {
  /** The highest record in the state of its newest connection; null where none can follow it. */
  last: EvidenceRef | null;
  /** Records since the checkpoint. */
  records: number;
  /** Whether replaying their events onto the checkpoint gives the state. */
  replayable: boolean;
}

/** What the recorder knows of one station between two batches. */
export interface StationMemory extends StationEntry {
  /** Null until the first event was projected. */
  state: StationState | null;
  lag: Lag;
}

/**
 * A checkpoint costs as much to write as everything else that one record leaves; replaying a
 * record costs as much as it did the first time, and happens only when a station is not at hand.
 */
const RECORDS_PER_CHECKPOINT = 16;

/** Of a station that has nothing stored. */
export const NO_CHECKPOINT: Lag = { last: null, records: 0, replayable: false };

/** The state took in one more record. */
export function afterRecord(lag: Lag, evidence: Evidence): Lag {
  const { connectionId, seq } = evidence;
  const before = lag.last?.connectionId === connectionId ? lag.last.seq : null;
  return {
    last:
      // Gaps of all stations share one connection, on which nothing of a station follows.
      evidence.kind === 'listener'
        ? null
        : { connectionId, seq: Math.max(seq, before ?? seq) },
    records: lag.records + 1,
    replayable: lag.replayable && before !== null && before < seq,
  };
}

/** The state changed, or did not, in a way that the events alone do not tell. */
export function afterOther(lag: Lag): Lag {
  return { ...lag, replayable: false };
}

/** The memory with the checkpoint that is to be written for it, if one is due. */
export function withCheckpoint(memory: StationMemory): {
  memory: StationMemory;
  checkpoint: Checkpoint | null;
} {
  const { state, lag, summary } = memory;
  const isDue = !lag.replayable || lag.records >= RECORDS_PER_CHECKPOINT;
  if (state === null || !isDue) {
    return { memory, checkpoint: null };
  }
  const { last } = lag;
  return {
    memory: { ...memory, lag: { last, records: 0, replayable: true } },
    checkpoint: { identity: summary.identity, state, last },
  };
}

/** Brings the stored checkpoint up to date. */
export function toMemory(
  { summary, nextDeadline, checkpoint, tail }: StoredStation,
  projector: Projector,
): StationMemory {
  if (checkpoint === null) {
    return { summary, nextDeadline, state: null, lag: NO_CHECKPOINT };
  }
  const newest = tail.at(-1);
  return {
    summary,
    nextDeadline,
    state: replay(checkpoint.state, tail, projector),
    lag: {
      last: newest
        ? { connectionId: newest.connectionId, seq: newest.seq }
        : checkpoint.last,
      records: tail.length,
      replayable: true,
    },
  };
}

/**
 * A state that other rules wrote takes in nothing until the history is rebuilt. What comes next is
 * told so record by record, and kept.
 */
function replay(
  state: StationState,
  tail: StationEvent[],
  projector: Projector,
): StationState {
  try {
    return tail.length > 0 ? projector.apply(state, tail).state : state;
  } catch {
    return state;
  }
}
