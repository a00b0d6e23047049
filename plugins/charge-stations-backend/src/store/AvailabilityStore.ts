import {
  Condition,
  Interval,
  Millis,
  PortDay,
  PortWindow,
  Scope,
  StationService,
} from '../model';

/** A station whose sums are to be brought up to date, and what its entity says of it. */
export interface DueStation {
  identity: string;
  service: StationService | null;
  /** Entity refs. */
  site: string | null;
  owner: string | null;
  model: string | null;
}

/** The windows that were planned for a station and overlap a range; cancelled ones are none. */
export type WindowsOf = (
  station: Omit<DueStation, 'service'> & { from: Millis; to: Millis },
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

/** Sums of the time of ports by day and month, and how far those of each station are. */
export interface AvailabilityStore {
  /** Says in which zone days begin. Sums of another zone's days are all to be made anew. */
  useTimeZone(timeZone: string): Promise<void>;
  /** Notes the stations whose history has changed and that have no sums yet. */
  takeInNew(): Promise<void>;
  /** Stations whose sums are not as far as `before`, or whose past has changed, in order, after the one named. */
  listDue(options: {
    before: Millis;
    after: string;
    limit: number;
  }): Promise<DueStation[]>;
  /**
   * Takes in what has changed in the station's history: its sums are from then on only as far as that goes back.
   * Answers how far they are; null where there are none.
   */
  takeInChanges(identity: string): Promise<Millis | null>;
  /** When the history of the station begins; null where it has none. */
  historyBegin(identity: string): Promise<Millis | null>;
  readHistory(options: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<StationHistory>;
  /**
   * Puts the days in the place of all that the station has from one day until before another, or for ever; adds
   * up the months that they are in, and notes how far the sums are. In one transaction.
   */
  replaceDays(options: {
    identity: string;
    from: string;
    to?: string;
    days: PortDay[];
    rolledTo: Millis;
  }): Promise<void>;
  /** Something else that the sums depend on has changed from a time on: of these stations, or of all. */
  noteChange(options: {
    identities: string[] | 'all';
    from: Millis;
  }): Promise<void>;
}
