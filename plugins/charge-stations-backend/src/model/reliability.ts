import { Condition, Interval, Mark, Scope } from './history';
import { Millis } from './evidence';

/** The openings of a station, as much of each as counting needs. */
export type OpenedCondition = Pick<
  Condition,
  'number' | 'code' | 'blocking' | 'openedAt' | 'causedBy'
>;

/** What of a station's history tells how often it fails: what happened, and how long we looked. */
export interface StationRecord {
  identity: string;
  /** The entity of its station model; null where the catalog names none. */
  model: string | null;
  /** As its last boot said. */
  firmware: string | null;
  /** Every lane that it ever had, its own included. */
  lanes: Scope[];
  /** Its own lane, which says when it was connected: what touches the range, oldest first. */
  presence: Array<Pick<Interval, 'from' | 'to' | 'state'>>;
  /** Marks `firmwareChanged` since the range began, until now, oldest first. */
  firmwareChanges: Array<Pick<Mark, 'at' | 'detail'>>;
  /** Conditions that opened in the range, lost connections left out. */
  opened: OpenedCondition[];
}

/** `from` inclusive, `to` exclusive. */
export interface TimeWindow {
  from: Millis;
  to: Millis;
}
