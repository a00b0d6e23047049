import {
  Condition,
  Interval,
  Millis,
  PortDay,
  PortWindow,
  Scope,
  StationService,
  WindowScope,
} from '../model';

/**
 * How much of what has been added up is added up again when time goes on, so that a change of the last minutes need not be
 * noted: nearly all of what stations send is one.
 */
export const SUMS_OVERLAP: Millis = 60 * 60_000;

/** Changes of a station's history that its sums may not have. */
export interface HistoryChanges {
  identity: string;
  /** Nothing before has changed. */
  from: Millis;
  /** How far its sums are; null: it has none. */
  rolledTo: Millis | null;
  /** Which changes these are. */
  ids: number[];
}

/** A station whose sums are to be brought up to date, and what its entity says of it. */
export interface DueStation {
  identity: string;
  /** All before it is in the sums; null: nothing is. */
  rolledTo: Millis | null;
  service: StationService | null;
  /** Entity refs. */
  site: string | null;
  owner: string | null;
  model: string | null;
}

/** The windows that were planned for a station and overlap a range; cancelled ones are none. */
export type WindowsOf = (
  station: Omit<DueStation, 'service' | 'rolledTo'> & {
    from: Millis;
    to: Millis;
  },
) => Promise<PortWindow[]>;

/** What the sums of a station's ports are made of. */
export interface StationHistory {
  /** All that it has a history of, at whatever time. */
  lanes: Scope[];
  /** Those that overlap the range; of each lane they touch. */
  intervals: Interval[];
  /** Those that were open in the range, or ended within seven days before it. */
  conditions: Condition[];
}

/** New sums of one station. */
export interface StationSums {
  identity: string;
  /** They take the place of all that it has from this day on, */
  from: string;
  /** and before this one; absent: for ever. */
  to?: string;
  days: PortDay[];
  /** All before it is in the sums then. */
  rolledTo: Millis;
  /** `ids` of the changes that the sums have then. */
  takenIn: number[];
}

/** Sums of the time of ports by day and month, and how far those of each station are. */
export interface AvailabilityStore {
  /** Says in which zone days begin. Sums of another zone's days are all to be made anew. */
  useTimeZone(timeZone: string): Promise<void>;
  /** What has changed in histories since their sums were made, by station; at most so many changes, oldest first. */
  readChanges(limit: number): Promise<HistoryChanges[]>;
  /** Stations whose sums are not as far as `before`, in order, after the one named. */
  listDue(options: {
    before: Millis;
    after: string;
    limit: number;
  }): Promise<string[]>;
  /** What it takes to bring these stations up to date, in their order. */
  describe(identities: string[]): Promise<DueStation[]>;
  /** When the history of the station begins; null where it has none. */
  historyBegin(identity: string): Promise<Millis | null>;
  readHistory(options: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<StationHistory>;
  /** Puts sums in the place of those before and adds up the months that they are in, all in one transaction. */
  write(sums: StationSums[]): Promise<void>;
  /** Something that sums depend on, other than history, has changed for these stations from a time on. */
  noteChange(options: { scope: WindowScope; from: Millis }): Promise<void>;
}
