import { EventRef, Millis } from './evidence';
import { Scope, Severity } from './history';

/** What makes two faults the same problem: a fault code at a place of a station. */
export interface Problem {
  identity: string;
  scope: Scope;
  code: string;
}

/**
 * Names an incident for links and acts. History that is made anew may open the incident a little earlier or
 * later: the name is still that incident's.
 */
export interface IncidentRef extends Problem {
  openedAt: Millis;
}

/**
 * Security events of which somebody has to know that a person looked: only a person ends their incident. The
 * specification calls more of them critical (1.6 security whitepaper, list of security events), among them
 * boots and new firmware, which are marks on the timeline and no incident. An index over their marks repeats the
 * names (`marks_alarming_index`): who changes them here makes it anew in a migration, as a test says.
 */
export const ALARMING_SECURITY_EVENTS: readonly string[] = [
  'SecurityLogWasCleared',
  'MemoryExhaustion',
  'TamperDetectionActivated',
];

/** What one fault or one security event contributes to an incident. */
export interface Episode extends Problem {
  origin:
    | { type: 'condition'; number: number }
    /** The number of its mark, and the message that told of it. */
    | { type: 'securityEvent'; number: number; evidence: EventRef | null };
  severity: Severity;
  blocking: boolean;
  openedAt: Millis;
  lastSeenAt: Millis;
  closedAt: Millis | null;
  occurrences: number;
  flapping: boolean;
  unverified: boolean;
  /** The number of the condition that it is a symptom of. */
  causedBy: number | null;
}

/** Until when nobody wants to hear of an incident. */
export type SuppressedUntil =
  | { type: 'time'; at: Millis }
  /** Until it is worse than it was then. */
  | { type: 'worse'; severity: Severity; blocking: boolean }
  /** Until the station has another firmware than then. */
  | { type: 'firmwareChange'; firmware: string | null };

/** What a person did about an incident. */
export type IncidentDeed =
  | { type: 'acknowledge' }
  | { type: 'unacknowledge' }
  | { type: 'resolve' }
  | { type: 'reopen' }
  /** To a user or group of the catalog, by entity ref; null for nobody. */
  | { type: 'assign'; assignee: string | null }
  | { type: 'suppress'; until: SuppressedUntil }
  | { type: 'unsuppress' }
  /** It belongs to that one: people act on that. */
  | { type: 'merge'; into: IncidentRef }
  | { type: 'unmerge' }
  | { type: 'comment' }
  | { type: 'link'; url: string };

/** A deed with its author and time. It never changes intervals or conditions. */
export interface IncidentAct {
  id: string;
  incident: IncidentRef;
  deed: IncidentDeed;
  /** What the author has to say: a comment, a reason, the title of a link. */
  text: string | null;
  /** The entity of a user, or the name of a service. */
  author: string;
  at: Millis;
}

/** Who did it and when. */
export interface ByPerson {
  author: string;
  at: Millis;
}

/** That somebody said that an incident belongs to another. */
export interface Merge extends ByPerson {
  into: IncidentRef;
  /** Why. */
  text: string | null;
}

export type IncidentState =
  | { type: 'open' }
  | ({ type: 'acknowledged' } & ByPerson)
  /** The station says that all of it is over. */
  | { type: 'resolved'; by: 'station'; at: Millis }
  | ({ type: 'resolved'; by: 'person' } & ByPerson);

/** Why notifications are silent about an incident; lists show it all the same. */
export type Muting =
  /** Its station is offline, and there is an incident about that. */
  | { type: 'stationOffline' }
  /** The same code blocks the whole station, from the same ten seconds on. */
  | { type: 'stationFault' }
  | { type: 'suppressed'; until: SuppressedUntil };

/** What people act on: the faults of one problem that belong together. */
export interface Incident extends IncidentRef {
  state: IncidentState;
  severity: Severity;
  blocking: boolean;
  lastSeenAt: Millis;
  /** When the last of its faults closed; null while one is open. */
  endedAt: Millis | null;
  occurrences: number;
  /** Oldest first. */
  episodes: Episode[];
  /** Faults that its own explain. */
  symptoms: Episode[];
  /** Opened often within half an hour, and not quiet for a quarter since. */
  flapping: boolean;
  unverified: boolean;
  /** Somebody had resolved it, or the one before, and the station reported it since. */
  regressed: boolean;
  muting: Muting | null;
  assignee: string | null;
  /** Oldest first. */
  acts: IncidentAct[];
  /** What was last said of where it belongs, whether or not that is still there. */
  belongsTo: Merge | null;
  /** What it is shown under, as that one's own station has it; null where it stands for itself. */
  head: Incident | null;
  /** Those that are shown under it, oldest first. */
  merged: Incident[];
}

/** Incidents of several stations of a site that began together (supply or uplink). */
export interface CommonCause {
  site: string;
  /** `grid` where a station reports its supply, else `uplink`: they only went silent. */
  cause: 'grid' | 'uplink';
  from: Millis;
  /** How many stations of the site it took, of how many. */
  stations: number;
  ofStations: number;
  incidents: IncidentRef[];
}
