import { Millis } from '../model';

const SECOND: Millis = 1000;
const MINUTE: Millis = 60 * SECOND;

/** The times by which faults become incidents, in milliseconds: docs/concepts.md. */
export const incidentRules = {
  /** A problem that is back this soon was not over. */
  reopenWindow: 5 * MINUTE,
  /** What opened within this time before the opening that made it flapping belongs to it. */
  burst: 30 * MINUTE,
  /** A flapping incident ends when it was quiet for so long. */
  quiet: 15 * MINUTE,
  /** A fault of the whole station mutes the same code on a connector that opens this close to it. */
  stationFault: 10 * SECOND,
  /** Stations that are hit within this time have a cause in common ... */
  commonCause: 60 * SECOND,
  /** ... when they are so many, and such a share of their site. */
  commonStations: 3,
  commonShare: 0.3,
  /** How far history made anew may move the opening that an act was written on. */
  moved: 10 * MINUTE,
} as const;
