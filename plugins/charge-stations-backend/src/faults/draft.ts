import {
  Condition,
  Effect,
  EventFlag,
  EventRef,
  HistoryChange,
  Interval,
  isSameEvent,
  MarkKind,
  Millis,
  Projection,
  Scope,
} from '../model';
import { FaultRules } from './rules';
import { FaultState, Lane, TrackedCondition } from './state';

/** A stored time at which the history changes without any event. Firing must remove it. */
export interface Deadline {
  due: Millis;
  fire(draft: Draft): void;
}

type Working = { -readonly [K in keyof FaultState]: FaultState[K] };

/**
 * The working copy of one `apply` or `advance`: the state's top level may be assigned, everything
 * below it is replaced as a whole. Collects what the history has to be told; of several versions
 * of one row only the last is told.
 */
export class Draft {
  readonly state: Working;
  readonly #intervals = new Map<number, HistoryChange>();
  readonly #conditions = new Map<number, HistoryChange>();
  readonly #others: HistoryChange[] = [];
  readonly #flags: Projection['flags'] = [];

  constructor(state: FaultState, readonly rules: FaultRules) {
    this.state = { ...state };
  }

  nextNumber(kind: keyof FaultState['numbers']): number {
    const number = this.state.numbers[kind] + 1;
    this.state.numbers = { ...this.state.numbers, [kind]: number };
    return number;
  }

  putInterval(interval: Interval): void {
    this.#intervals.set(interval.number, { type: 'putInterval', interval });
  }

  closeInterval(interval: Interval, to: Millis): void {
    const { identity, number } = interval;
    if (this.#intervals.has(number)) {
      this.putInterval({ ...interval, to });
    } else {
      const change = { type: 'closeInterval', identity, number, to } as const;
      this.#intervals.set(number, change);
    }
  }

  putLane(scope: Scope, lane: Lane): void {
    if (this.state.lanes[scope]?.interval !== lane.interval) {
      this.putInterval(lane.interval);
    }
    this.state.lanes = { ...this.state.lanes, [scope]: lane };
  }

  putCondition(condition: Condition): void {
    this.#conditions.set(condition.number, { type: 'putCondition', condition });
  }

  /** Replaces an open condition by its next version; a closed one moves to the recently closed. */
  replaceOpen(next: TrackedCondition): void {
    const { number, closedAt } = next.condition;
    if (closedAt === null) {
      this.state.open = this.state.open.map(tracked =>
        tracked.condition.number === number ? next : tracked,
      );
    } else {
      this.state.open = this.state.open.filter(
        tracked => tracked.condition.number !== number,
      );
      this.state.closed = [...this.state.closed, next];
    }
    this.putCondition(next.condition);
  }

  link(
    conditionNumber: number,
    evidence: EventRef | null,
    effect: Effect,
  ): void {
    if (evidence) {
      const { identity } = this.state;
      this.#others.push({
        type: 'linkEvidence',
        identity,
        conditionNumber,
        evidence,
        effect,
      });
    }
  }

  mark(mark: {
    at: Millis;
    kind: MarkKind;
    detail: string | null;
    evidence: EventRef;
  }): void {
    const { identity, source } = this.state;
    const number = this.nextNumber('mark');
    this.#others.push({
      type: 'putMark',
      mark: { identity, number, ...mark, source },
    });
  }

  flag(evidence: EventRef, flag: EventFlag): void {
    const last = this.#flags.at(-1);
    if (!last || !isSameEvent(last.evidence, evidence)) {
      this.#flags.push({ evidence, flags: [flag] });
    } else if (!last.flags.includes(flag)) {
      last.flags.push(flag);
    }
  }

  /** What the recorder is given. */
  toProjection(nextDeadline: Millis | null): Projection {
    return {
      state: this.state,
      changes: [
        ...this.#intervals.values(),
        ...this.#conditions.values(),
        ...this.#others,
      ],
      flags: this.#flags,
      nextDeadline,
    };
  }
}
