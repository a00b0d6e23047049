import { EventsService } from '@backstage/plugin-events-node';
import {
  ApiCondition,
  CONDITION_EVENTS_TOPIC,
  ConditionEventPayload,
  ConditionTransition,
} from '@forecourt/plugin-charge-stations-common';
import { Condition, HistoryChange } from '../model';
import { OpenCondition } from '../store';

export interface ConditionEventsOptions {
  events: EventsService;
  /** The conditions that are stored as open, of one station or of all. */
  openConditions: (options?: { identity: string }) => Promise<OpenCondition[]>;
  present: (condition: Condition) => ApiCondition;
}

/**
 * Tells the events bus what becomes of conditions. The reducer puts a condition again with each sighting, so
 * what was open before is kept here, and only a transition is told. What was over before we learnt of it
 * changes nothing in the present and is not told, nor is a past that was made anew.
 *
 * An event follows its commit and is published once: after a crash in between, or when the bus fails, it is
 * missing, and what is stored is right. Another try would tell subscribers in this process twice.
 */
export class ConditionEvents {
  readonly #options: ConditionEventsOptions;
  /** By station, and there by number. */
  readonly #open = new Map<string, Map<number, OpenCondition>>();
  /** Stations whose past was written anew: what is open there is to be read, and whether a commit came meanwhile. */
  readonly #unread = new Map<string, { overtaken: boolean }>();
  #waiting: ConditionEventPayload[] = [];
  #started = false;

  constructor(options: ConditionEventsOptions) {
    this.#options = options;
  }

  /** Nothing is told of what was committed before. */
  async start(): Promise<void> {
    const open = await this.#options.openConditions();
    open.forEach(condition => this.#remember(condition));
    this.#started = true;
  }

  /** Called after every commit; returns at once. */
  committed(changes: HistoryChange[]): void {
    if (!this.#started) {
      return;
    }
    for (const change of changes) {
      if (change.type === 'putCondition') {
        const unread = this.#unread.get(change.condition.identity);
        if (unread) {
          unread.overtaken = true;
        } else {
          this.#take(change.condition);
        }
      }
    }
  }

  /** Called when the history of a station was made anew; returns at once. */
  rebuilt(identity: string): void {
    this.#unread.set(identity, { overtaken: false });
  }

  /** To be called a few times a second. */
  async flush(): Promise<void> {
    await this.#readAnew();
    for (;;) {
      const eventPayload = this.#waiting.shift();
      if (!eventPayload) {
        return;
      }
      await this.#options.events.publish({
        topic: CONDITION_EVENTS_TOPIC,
        eventPayload,
      });
    }
  }

  #take(condition: Condition): void {
    const { identity, number } = condition;
    const before = this.#open.get(identity)?.get(number);
    const transition = transitionOf(before, condition);
    if (condition.closedAt === null) {
      this.#remember(condition);
    } else {
      this.#open.get(identity)?.delete(number);
    }
    if (transition) {
      this.#waiting.push({
        transition,
        identity,
        condition: this.#options.present(condition),
      });
    }
  }

  #remember({ identity, number, blocking, severity }: OpenCondition): void {
    const ofStation =
      this.#open.get(identity) ?? new Map<number, OpenCondition>();
    ofStation.set(number, { identity, number, blocking, severity });
    this.#open.set(identity, ofStation);
  }

  async #readAnew(): Promise<void> {
    for (const [identity, reading] of this.#unread) {
      reading.overtaken = false;
      const open = await this.#options.openConditions({ identity });
      if (!reading.overtaken && this.#unread.get(identity) === reading) {
        this.#unread.delete(identity);
        this.#open.delete(identity);
        open.forEach(condition => this.#remember(condition));
      }
    }
  }
}

/** Null where nothing changed that anybody would act on. */
function transitionOf(
  before: OpenCondition | undefined,
  condition: Condition,
): ConditionTransition | null {
  const isOpen = condition.closedAt === null;
  if (!before) {
    if (!isOpen) {
      return null;
    }
    return condition.occurrences > 1 ? 'reopened' : 'opened';
  }
  if (!isOpen) {
    return 'closed';
  }
  const isSame =
    before.blocking === condition.blocking &&
    before.severity === condition.severity;
  return isSame ? null : 'changed';
}
