import { Condition, FaultName, Millis, Notice } from '../model';
import { groupBy } from '../model/groupBy';
import { Fault, nameOf, present } from './fault';
import { Fleet } from './fleet';
import { NotificationRules } from './rules';

/** What somebody did about a fault, so that nobody else need hear of it. */
export type Muted = 'acknowledged' | 'suppressed';

/** All that decides what is told at one moment. */
export interface Situation {
  now: Millis;
  /** What is open, and what has ended not long ago. */
  faults: Fault[];
  notices: Notice[];
  fleet: Fleet;
  isMuted: (condition: Condition) => Muted | undefined;
  rules: NotificationRules;
}

/** The faults of a situation, each name once. */
export class Faults {
  readonly #byName = new Map<string, Fault>();
  readonly #byStation: Map<string, Fault[]>;

  constructor(faults: Fault[]) {
    groupBy(faults, ({ condition }) => nameOf(condition)).forEach(
      (same, name) => this.#byName.set(name, present(same)),
    );
    this.#byStation = groupBy(
      [...this.#byName.values()],
      ({ condition }) => condition.identity,
    );
  }

  all(): Fault[] {
    return [...this.#byName.values()];
  }

  get(name: FaultName): Fault | undefined {
    return this.#byName.get(nameOf(name));
  }

  ofStation(identity: string): Fault[] {
    return this.#byStation.get(identity) ?? [];
  }
}
