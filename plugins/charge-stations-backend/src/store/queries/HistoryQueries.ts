import { Condition, Interval, Mark, Millis, StateStretch } from '../../model';
import { Page } from './cursor';

export interface HistoryRange {
  identity: string;
  from: Millis;
  to: Millis;
}

/** Which conditions of a range are listed; what is absent does not narrow. */
export interface ConditionFilter {
  open?: boolean;
  code?: string;
  scope?: string;
  severity?: number;
  /** Only those whose opening contrary evidence bounds. */
  bounded?: true;
}

/** What the conditions of a range can be filtered by: each value once, in ascending order. */
export interface ConditionFacets {
  codes: string[];
  scopes: string[];
  severities: number[];
}

/** A part of a timeline. */
export interface TimelinePage {
  /** Lanes whose states are not read. */
  unread: string[];
  stretches: StateStretch[];
  conditions: Condition[];
  marks: Mark[];
}

/** Reads what the reducer made of the evidence. */
export interface HistoryQueries {
  /** Conditions open at any moment of the range, newest opening first. */
  listConditions(
    range: HistoryRange & ConditionFilter & { limit: number; cursor?: string },
  ): Promise<Page<Condition>>;
  listConditionFacets(range: HistoryRange): Promise<ConditionFacets>;
  getCondition(options: {
    identity: string;
    number: number;
  }): Promise<Condition | undefined>;
  /** Marks within any of these ranges of one station; the newest ones, where there are very many. */
  listMarks(ranges: HistoryRange[]): Promise<Mark[]>;
  /** Spans of lanes that the station did not report on since it was back. */
  listUnreported(range: HistoryRange): Promise<Interval[]>;
  /**
   * Everything that a picture of the range needs, in pages: lane by lane, oldest first. Neighbouring
   * intervals that begin within one `resolution` and are shorter are given as one, in the worst of their
   * states. No page holds the database for long, however much the range holds.
   */
  readTimeline(
    range: HistoryRange & {
      resolution: Millis;
      /** Only this lane's states are read. Default: every lane's. */
      statesOf?: string;
    },
  ): AsyncIterable<TimelinePage>;
}
