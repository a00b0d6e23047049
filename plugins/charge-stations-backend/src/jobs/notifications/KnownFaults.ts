import {
  Condition,
  FaultName,
  HistoryChange,
  Millis,
  Notice,
} from '../../model';
import {
  Fault,
  found,
  isForgotten,
  NotificationRules,
  observe,
  toldNames,
} from '../../notifications';

/** What is open, and what has ended not long ago: from the store at the start, from commits after it. */
export class KnownFaults {
  /** By station, and there by number. */
  readonly #faults = new Map<string, Map<number, Fault>>();

  isEmpty(): boolean {
    return this.#faults.size === 0;
  }

  has({ identity, scope, code }: FaultName): boolean {
    const ofStation = this.#faults.get(identity)?.values() ?? [];
    return [...ofStation].some(
      ({ condition }) => condition.scope === scope && condition.code === code,
    );
  }

  all(): Fault[] {
    return [...this.#faults.values()].flatMap(ofStation => [
      ...ofStation.values(),
    ]);
  }

  committed(changes: HistoryChange[]): void {
    for (const change of changes) {
      if (change.type === 'putCondition') {
        const { condition } = change;
        const before = this.#faults
          .get(condition.identity)
          ?.get(condition.number);
        this.#put(observe(before, condition));
      }
    }
  }

  /** Takes what is stored where no commit has said more since. */
  add(stored: Condition[]): void {
    for (const condition of stored) {
      if (!this.#faults.get(condition.identity)?.has(condition.number)) {
        this.#put(found(condition));
      }
    }
  }

  forgetStation(identity: string): void {
    this.#faults.delete(identity);
  }

  forgetEnded(options: {
    notices: Notice[];
    rules: NotificationRules;
    now: Millis;
  }): void {
    const told = toldNames(options.notices);
    for (const [identity, ofStation] of this.#faults) {
      for (const [number, fault] of ofStation) {
        if (isForgotten(fault, { ...options, told })) {
          ofStation.delete(number);
        }
      }
      if (ofStation.size === 0) {
        this.#faults.delete(identity);
      }
    }
  }

  #put(fault: Fault): void {
    const { identity, number } = fault.condition;
    const ofStation = this.#faults.get(identity) ?? new Map<number, Fault>();
    ofStation.set(number, fault);
    this.#faults.set(identity, ofStation);
  }
}
