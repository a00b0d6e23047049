import { Millis } from './evidence';
import { Scope, UnknownCause } from './history';

/**
 * What a second of a port's time was. Every second is exactly one of them (docs/availability.md).
 *
 * `unknown` is the station's: it was away, or told nothing. `unknownOurs` is time in which nobody could have seen it: we were
 * not listening, or the upstream CSMS ended its connection. It is never held against a station.
 */
export const TIME_CLASSES = [
  /** Operative: it can be used, or is. */
  'up',
  /** Up, with an open fault of severity S1 to S3. */
  'degraded',
  /** All of its connectors are Faulted or Unavailable, or the station is, and nobody planned it. */
  'down',
  'unknown',
  'unknownOurs',
  /** Not up within a planned window. */
  'planned',
  /** Not up within a window that leaves it out for a reason. */
  'excluded',
  /** Before or after its service, or outside its opening hours. */
  'outside',
] as const;

/** One of {@link TIME_CLASSES}. */
export type TimeClass = (typeof TIME_CLASSES)[number];

/** Milliseconds in each class. */
export type ClassMillis = Readonly<Record<TimeClass, Millis>>;

/** Why time is left out. */
export const EXCLUSION_REASONS = [
  'vandalism',
  'utility',
  'vehicle',
  'disaster',
  'other',
] as const;

/** One of {@link EXCLUSION_REASONS}. */
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** What charges one vehicle at a time: an EVSE of 2.x, a connector of 1.6 unless its entity says otherwise. */
export interface Port {
  /** `evse:1`, `connector:2`, or `connector:1+2` for an EVSE that the entity gives no id. */
  port: string;
  /** Scopes that tell of this port alone. Those of connectors make its state; an `evse:N` speaks for all of them. */
  lanes: readonly Scope[];
  /** The most that one of its connectors can deliver, in kilowatts; null where the entity does not say. */
  maxPowerKw: number | null;
}

/** A window as one port sees it: who it belongs to is settled before. Cancelled ones are none. */
export type PortWindow = { id: string; from: Millis; to: Millis } & (
  | { kind: 'planned' }
  | { kind: 'excluded'; reason: ExclusionReason }
);

/** When a port is there to be used, as its entity has it. */
export interface PortService {
  /** First and last day of service: a date, or a date with time and offset. */
  commissionedAt?: string;
  decommissionedAt?: string;
  /** `24/7`, or `Mo-Fr 06:00-22:00; Sa 08:00-20:00`. */
  openingHours?: string;
  /** IANA name; UTC where the entity has none. */
  timeZone: string;
}

/** A span of a port in one class. Spans touch and cover their window exactly. */
export interface ClassifiedSpan {
  from: Millis;
  to: Millis;
  timeClass: TimeClass;
  /** Of `unknown` and `unknownOurs`. */
  cause: UnknownCause | null;
  /** Of `excluded`. */
  reason: ExclusionReason | null;
  /** The window that makes it `planned` or `excluded`. */
  windowId: string | null;
}

/** A fault that kept a port from charging. */
export interface PortFault {
  /** The condition's number within its station. */
  number: number;
  code: string;
  openedAt: Millis;
  /** End of its blocking part; null while it goes on. */
  endedAt: Millis | null;
  /** `gap`: it ended at some time while nobody could see. */
  closePrecision: 'exact' | 'gap' | null;
  /** The same code on the same scope had ended within the seven days before. */
  repeated: boolean;
}

/** A calendar day of one port: what figures are added up from. */
export interface PortDay {
  identity: string;
  port: string;
  /** `2026-03-29`, in `timeZone`. */
  day: string;
  timeZone: string;
  /** Together as long as the day, of 23, 24 or 25 hours, or as the part of it that the window has. */
  millis: ClassMillis;
  /** Blocking faults that opened on it, and how many of them were repeated. */
  openings: number;
  repeats: number;
  /** Durations of the blocking faults that ended on it, at a known time. */
  repairs: readonly Millis[];
  /** Those that ended at a time that nobody saw. */
  gapRepairs: number;
}

/** What a rulebook makes of a class. */
export type ClassCounts = 'up' | 'notUp' | 'leftOut';

/** A rulebook: how time in classes becomes a figure. */
export interface AvailabilityProfile {
  /** `technical`, `nevi`, or a name of the configuration. */
  id: string;
  title: string;
  /** The formula, in words. */
  formula: string;
  /** Where the rule stands; null for figures that nobody prescribes. */
  source: { title: string; url: string | null } | null;
  counts: Readonly<Record<TimeClass, ClassCounts>>;
  method: /** Up in what is up and not up, over all ports together. */
  | { type: 'share' }
    /** What is not up is taken off a year of so many minutes, for each port. */
    | { type: 'fixedYear'; minutes: number };
  /** A share; null where none is set. */
  target: { share: number; compare: 'atLeast' | 'moreThan' } | null;
  period: ProfilePeriod;
  /** Ports that cannot deliver this much do not count, nor do those whose power is not known. In kilowatts. */
  minPowerKw: number | null;
  /** What was not found in the rule's own text, or what Forecourt cannot know: shown beside every figure. */
  unverified: readonly string[];
}

/** The time that a figure is of. */
export type ProfilePeriod =
  /** Whatever is asked for. */
  | 'any'
  /** The twelve calendar months before the month of the day asked for. */
  | 'previous12Months'
  /** The calendar year of the day asked for, up to it. */
  | 'calendarYear';

/** Days in the ports' own time zones: `from` belongs to it, `to` does not. */
export interface DayPeriod {
  from: string;
  to: string;
}

/** What a rulebook says of some time of some ports. */
export interface AvailabilityFigure {
  /** A share, 0 to 1; null where there is nothing that it could be said of. */
  value: number | null;
  /** Share of the time in service of which a state is known: what is planned or left out is known. */
  coverage: number | null;
  /** Whether the target is met; null without one, or without a value. */
  met: boolean | null;
  /** The ports' history begins within the period that the rulebook asks for. */
  shortHistory: boolean;
}

/** Faults of some ports over some time. Durations are of faults that ended in it; see {@link PortDay}. */
export interface FaultFigures {
  openings: number;
  /** Time to repair. Those that ended unseen have no duration and are counted in `gapRepairs`. */
  repair: {
    count: number;
    gapRepairs: number;
    mean: Millis | null;
    median: Millis | null;
    /** By nearest rank. */
    p90: Millis | null;
  };
  /** Mean time up between faults; without a fault, that it is longer than what was seen. */
  betweenFaults: { type: 'mean' | 'longerThan'; millis: Millis };
  /** Openings in 30 days of service of a port. */
  per30PortDays: number | null;
  /** Share of openings within seven days of the end of the same fault. */
  repeatRate: number | null;
}
