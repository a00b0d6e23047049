import {
  BootEvent,
  ConnectionClosedEvent,
  ConnectionOpenedEvent,
  EventRef,
  EvidenceLostEvent,
  Interval,
  ListenerGapEvent,
  Millis,
  StationEvent,
} from '../model';
import { Cohort } from './cohort';

/** Whose silence it was: see `rules.ts` for what each rests on. */
export type Verdict =
  /** A planned window covers it. */
  | 'planned'
  /** We were away, or our side of the way was. */
  | 'ours'
  /** What the stations of the site share: its uplink or its power. */
  | 'siteUplink'
  /** What stations of several sites share: a network, or a vendor and model. */
  | 'group'
  /** This station, or what it alone hangs on. */
  | 'station'
  /** The CSMS that we pass it on to. */
  | 'upstream'
  /** What is on record fits several. */
  | 'undetermined';

/** `certain`: our own record says so. `likely`: the evidence points there. `weak`: it may as well be something else. */
export type Confidence = 'certain' | 'likely' | 'weak';

/** What a reason is about. */
export type Fact =
  | 'ourAbsence'
  | 'evidenceLost'
  | 'upstreamClosed'
  | 'plannedWindow'
  | 'afterOurGap'
  | 'alreadyAway'
  | 'fleet'
  | 'site'
  | 'siteTooFew'
  | 'siteStayed'
  | 'siteOfOne'
  | 'siteUnknown'
  | 'network'
  | 'vendorModel'
  | 'partialView'
  | 'closing'
  | 'noClosing'
  | 'returned'
  | 'away';

/** An event that a reason rests on. */
export interface ReasonEvidence extends EventRef {
  type: StationEvent['type'];
  receivedAt: Millis;
}

/** One thing that is on record about a silence. */
export interface Reason {
  fact: Fact;
  /** One or two sentences for a person. */
  detail: string;
  /** The events that say so. */
  evidence: ReasonEvidence[];
  /** Identities of the other stations that it is about. */
  stations: string[];
}

export interface Classification {
  verdict: Verdict;
  confidence: Confidence;
  /** Those that the verdict rests on come first. */
  reasons: Reason[];
}

/** A span that was planned, from `from` (inclusive) to `to` (exclusive). */
export interface PlannedSpan {
  from: Millis;
  to: Millis;
  /** Why, in the words of whoever planned it. */
  title?: string;
}

/** What began a silence: a connection that ended, or that we were not there or kept nothing. */
export type Ending =
  | ConnectionClosedEvent
  | ListenerGapEvent
  | EvidenceLostEvent;

/** How the station came back. */
export interface Return {
  opened: ConnectionOpenedEvent;
  /** A boot among the first messages of that connection. */
  boot: BootEvent | null;
}

/** All that is known of one span in which a station was not seen. */
export interface SilenceFacts {
  span: Pick<Interval, 'from' | 'to' | 'state' | 'cause'>;
  /** When the station went away: before `span` where our own absence lies between. */
  began: Millis;
  /** Our present: up to here an open span is known. */
  now: Millis;
  /** Null where nobody recorded it. */
  ending: Ending | null;
  /** Null while it is away, and where the span ended otherwise. */
  returned: Return | null;
  cohort: Cohort;
  planned: PlannedSpan[];
}
