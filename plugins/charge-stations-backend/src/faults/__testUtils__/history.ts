import {
  Condition,
  EventFlag,
  HistoryChange,
  Interval,
  Mark,
  Projection,
} from '../../model';

/** The rows that a recorder would have written, kept in memory. */
export class History {
  readonly intervals = new Map<number, Interval>();
  readonly conditions = new Map<number, Condition>();
  readonly marks = new Map<number, Mark>();
  readonly effects: string[] = [];
  readonly flags = new Map<string, EventFlag[]>();

  take(projection: Pick<Projection, 'changes' | 'flags'>): void {
    projection.changes.forEach(change => this.#write(change));
    for (const { evidence, flags } of projection.flags) {
      this.flags.set(`${evidence.connectionId}/${evidence.seq}`, flags);
    }
  }

  lane(name: string): Interval[] {
    return [...this.intervals.values()]
      .filter(({ lane }) => lane === name)
      .sort((a, b) => a.from - b.from || a.number - b.number);
  }

  lanes(): string[] {
    return [...new Set([...this.intervals.values()].map(({ lane }) => lane))];
  }

  /** Everything, comparable: the order in which rows were first written does not matter. */
  snapshot() {
    const byNumber = (rows: Map<number, unknown>) =>
      [...rows.entries()].sort(([a], [b]) => a - b);
    return {
      intervals: byNumber(this.intervals),
      conditions: byNumber(this.conditions),
      marks: byNumber(this.marks),
      effects: this.effects,
      flags: [...this.flags.entries()],
    };
  }

  #write(change: HistoryChange): void {
    switch (change.type) {
      case 'putInterval':
        this.intervals.set(change.interval.number, change.interval);
        break;
      case 'closeInterval': {
        const { number, to } = change;
        const interval = this.intervals.get(number);
        if (!interval) {
          throw new Error(`Interval ${number} is closed and was never put`);
        }
        this.intervals.set(number, { ...interval, to });
        break;
      }
      case 'deleteInterval':
        this.intervals.delete(change.number);
        break;
      case 'putCondition':
        this.conditions.set(change.condition.number, change.condition);
        break;
      case 'putMark':
        this.marks.set(change.mark.number, change.mark);
        break;
      default: {
        const { evidence, effect, conditionNumber } = change;
        this.effects.push(`${evidence.seq} ${effect} ${conditionNumber}`);
      }
    }
  }
}
