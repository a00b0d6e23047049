import {
  Clock,
  Condition,
  FaultName,
  HistoryChange,
  Notice,
} from '../../model';
import {
  decide,
  Decision,
  faultsOf,
  Fleet,
  fleetOf,
  Meanings,
  Message,
  Muted,
  NotificationRules,
  payloadOf,
  TellableStation,
} from '../../notifications';
import { NoticeStore } from '../../store';
import { fleetFrom } from './fleetFrom';
import { KnownFaults } from './KnownFaults';
import { NotificationSender } from './NotificationSender';
import { Told } from './Told';

export interface ConditionNotificationsOptions {
  sender: NotificationSender;
  store: NoticeStore;
  /** The conditions that are stored as open, of one station or of all. */
  openConditions: (options?: { identity: string }) => Promise<Condition[]>;
  newestCondition: (fault: FaultName) => Promise<Condition | undefined>;
  /** What somebody did about a fault, so that others need not hear of it. */
  isMuted: (condition: Condition) => Muted | undefined;
  meaningOf: Meanings;
  rules: NotificationRules;
  clock: Clock;
}

/**
 * Tells owners of stations what is open for long enough, and what has ended. What is told follows from what is
 * open and what was told before, so a failed attempt is simply made again, and so is one that a crash cut
 * short: with the same scope, which changes the notification that may be there already.
 */
export class ConditionNotifications {
  readonly #options: ConditionNotificationsOptions;
  readonly #told: Told;
  readonly #faults = new KnownFaults();
  /** Stations whose past was written anew: what is open there is to be read. */
  readonly #unread = new Set<string>();
  #fleet: () => Fleet = () => fleetOf([]);
  #started = false;

  constructor(options: ConditionNotificationsOptions) {
    this.#options = options;
    this.#told = new Told(options.store);
  }

  /**
   * Begins with what is stored; commits of before are left out.
   *
   * @param stations - Gives what the catalog says of stations now.
   */
  async start(stations: () => readonly TellableStation[]): Promise<void> {
    this.#fleet = fleetFrom(stations);
    await this.#told.load();
    this.#faults.add(await this.#options.openConditions());
    await this.#findWhatWasTold();
    this.#started = true;
  }

  /** Called after every commit; returns at once. */
  committed(changes: HistoryChange[]): void {
    if (this.#started) {
      this.#faults.committed(changes);
    }
  }

  /** Called when the history of a station was made anew; returns at once. */
  rebuilt(identity: string): void {
    this.#faults.forgetStation(identity);
    this.#unread.add(identity);
  }

  /** To be called every second. */
  async flush(): Promise<void> {
    const { clock, rules, isMuted, sender } = this.#options;
    if (!this.#faults.isEmpty() || !this.#told.isEmpty()) {
      await this.#readAnew();
      const fleet = this.#fleet();
      const now = clock.now();
      const notices = this.#told.all();
      const faults = this.#faults.all();
      const decisions = decide({ now, faults, notices, fleet, isMuted, rules });
      sender.begin(decisions.map(decision => noticeOf(decision).key));
      for (const decision of decisions) {
        await this.#carryOut(decision, fleet);
      }
      this.#faults.forgetEnded({ notices: this.#told.all(), rules, now });
    }
    await this.#told.save();
  }

  async #carryOut(decision: Decision, fleet: Fleet): Promise<void> {
    const notice = noticeOf(decision);
    if ('message' in decision && !(await this.#tell(decision.message, fleet))) {
      return;
    }
    if (decision.type === 'end' || decision.type === 'drop') {
      this.#told.remove(notice);
    } else {
      this.#told.put(notice);
    }
    await this.#told.save();
  }

  /** Whether it need not be tried again. */
  async #tell(message: Message, fleet: Fleet): Promise<boolean> {
    const { sender, rules, meaningOf } = this.#options;
    const owners = ownersOf(message.notice, fleet);
    return (
      owners.length === 0 ||
      sender.send(owners, payloadOf(message, { fleet, rules, meaningOf }))
    );
  }

  async #readAnew(): Promise<void> {
    for (let [identity] = this.#unread; identity; [identity] = this.#unread) {
      const open = await this.#options.openConditions({ identity });
      this.#faults.add(open);
      await this.#findWhatWasTold(identity);
      this.#unread.delete(identity);
    }
  }

  /** What was told may have ended since, and its end is to be told. */
  async #findWhatWasTold(identity?: string): Promise<void> {
    for (const fault of this.#told.faults()) {
      const isSought = identity === undefined || fault.identity === identity;
      if (isSought && !this.#faults.has(fault)) {
        const ended = await this.#options.newestCondition(fault);
        this.#faults.add(ended ? [ended] : []);
      }
    }
  }
}

function noticeOf(decision: Decision): Notice {
  return 'message' in decision ? decision.message.notice : decision.notice;
}

/** Whom a notice is for: those who own its stations. */
function ownersOf(notice: Notice, fleet: Fleet): string[] {
  const owners = faultsOf(notice).flatMap(
    ({ identity }) => fleet.station(identity)?.owner ?? [],
  );
  return [...new Set(owners)];
}
