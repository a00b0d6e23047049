import { Millis, Severity } from '../model';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long something has to last until people are told, by what it is. */
export type Kind = 'fault' | 'connectivity' | 'warning';

/** When people are told of what. */
export interface NotificationRules {
  /** Nothing that is less than this is told; 1 is the worst. */
  leastSeverity: Severity;
  delays: Record<Kind, Millis>;
  /** So long nothing may have come back until people are told that it has ended. */
  quiet: Millis;
  /** What could not be told for so long is no news any more. */
  news: Millis;
  /** A fault of the station that blocks tells of its connectors' by the same name, within this time. */
  stationWide: { within: Millis };
  /** So many stations, and so large a part of a site, going out within this time have one cause. */
  site: { stations: number; share: number; within: Millis };
}

export const defaultRules: NotificationRules = {
  leastSeverity: 3,
  delays: { fault: 0, connectivity: 2 * MINUTE, warning: 5 * MINUTE },
  quiet: 15 * MINUTE,
  news: 24 * HOUR,
  stationWide: { within: 10 * SECOND },
  site: { stations: 3, share: 0.3, within: MINUTE },
};
