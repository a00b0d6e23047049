import { Millis } from '../model';
import { FaultKnowledge } from './knowledge';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Everything that may be tuned without touching a rule. A change asks for a rebuild of the history. */
export interface FaultRules {
  /** How long a closed connection may stay away before the station counts as offline. */
  offlineGrace: Millis;
  /** An absence longer than this is an outage (S2). */
  offlineOutage: Millis;
  /** The longest resync window (time rule 7). */
  resyncWindow: Millis;
  /** A code that follows a bare Faulted within this time names it (O1a); so does a component's (X6). */
  namingWindow: Millis;
  /** A problem and those of what contains it come within this time of each other (2.x). */
  propagationWindow: Millis;
  /** A fault that returns within this time is the same condition. */
  reopenWindow: Millis;
  /** So many openings within the window are flapping. */
  flapping: { openings: number; within: Millis };
  /** An unconfirmed warning that is not seen again for so long has ended (C5). */
  staleAfter: Millis;
  /** Equal content with an equal time is a duplicate for so long (time rule 6). */
  duplicateWindow: Millis;
  /** So many accepted boots within the window are a reboot loop; so long a quiet ends it (B4). */
  rebootLoop: { boots: number; within: Millis };
  /** A boot repeated within this time, with nothing in between, was sent again for want of an answer (B4). */
  bootResendWindow: Millis;
  clock: ClockRules;
  knowledge: FaultKnowledge;
}

/** When a station's clock is believed (time rules 2 and 4, T2, T3). */
export interface ClockRules {
  /** A time later than ours by more than this is implausible. */
  futureTolerance: Millis;
  /** Earlier times are implausible: OCPP 1.6 is of 2015. */
  earliest: Millis;
  /** Factory dates of real-time clocks: times within a day after one are implausible. */
  epochs: readonly Millis[];
  /** Differences below this are ordinary: neither skew nor lateness. */
  step: Millis;
  /** A skew is constant when half of its samples lie within this distance of the median. */
  skewSpread: Millis;
  /** How many samples are kept, and how many are needed. */
  skewSamples: { most: number; least: number };
}

/** The rules of docs/concepts.md, in milliseconds; what is known comes from the knowledge packs. */
export const defaultRules: Omit<FaultRules, 'knowledge'> = {
  offlineGrace: 120 * SECOND,
  offlineOutage: 15 * MINUTE,
  resyncWindow: 120 * SECOND,
  namingWindow: 30 * SECOND,
  propagationWindow: 5 * SECOND,
  reopenWindow: 5 * MINUTE,
  flapping: { openings: 5, within: 30 * MINUTE },
  staleAfter: 24 * HOUR,
  duplicateWindow: 24 * HOUR,
  rebootLoop: { boots: 3, within: HOUR },
  bootResendWindow: 2 * MINUTE,
  clock: {
    futureTolerance: 2 * MINUTE,
    earliest: Date.UTC(2015, 0, 1),
    epochs: [],
    step: MINUTE,
    skewSpread: 15 * SECOND,
    skewSamples: { most: 9, least: 3 },
  },
};
