import { Condition, Interval, Mark, Millis } from '../../model';
import { Page } from './cursor';

export interface HistoryRange {
  identity: string;
  from: Millis;
  to: Millis;
}

/** Reads what the reducer made of the evidence. */
export interface HistoryQueries {
  /** Conditions open at any moment of the range, newest opening first. */
  listConditions(
    range: HistoryRange & {
      open?: boolean;
      limit: number;
      cursor?: string;
    },
  ): Promise<Page<Condition>>;
  getCondition(options: {
    identity: string;
    number: number;
  }): Promise<Condition | undefined>;
  /** Everything that a picture of the range needs, oldest first. */
  readTimeline(
    range: HistoryRange,
  ): Promise<{ intervals: Interval[]; conditions: Condition[]; marks: Mark[] }>;
}
