import {
  EventRef,
  LaneState,
  Millis,
  Scope,
  Severity,
  StatusEvent,
  eventRefOf,
} from '../model';
import { ClockReading, ReportTime, placeOnAxis, readClock } from './clock';
import { NamedCodes, resolveCodes } from './codes';
import { Draft } from './draft';
import { isReported, laneStateOf } from './lanes';
import { scopeOf } from '../model/scopes';
import { Lane } from './state';
import { isAsked } from './resync';
import { bounded, fold } from './text';

/** A StatusNotification, or the variable of 2.x that says the same. */
export type StateEvent = StatusEvent & {
  /** As the station itself weighs it, which only 2.1 can tell. */
  severity?: Severity | null;
};

/** A {@link StateEvent} as the rules look at it. */
export interface Report extends NamedCodes {
  event: StateEvent;
  evidence: EventRef;
  scope: Scope;
  /** When it arrived. */
  receivedAt: Millis;
  /** Null when it carries no status: then it says nothing about the lane. */
  state: LaneState | null;
  status: string | null;
  time: ReportTime;
  /** Within a resync window of its scope. */
  inResync: boolean;
  /**
   * Same content and time as the one before it on this scope (time rule 6, T6). On 2.x the same
   * state is enough: StatusNotification and NotifyEvent both tell it.
   */
  duplicate: boolean;
  /** The lane before this report. */
  lane: Lane | undefined;
}

/** Reads a report on the present connection, together with what it says about the clocks. */
export function readReport(
  draft: Draft,
  event: StateEvent,
  receivedAt: Millis,
): { report: Report; clocks: ClockReading } {
  const { state, rules } = draft;
  const basics = readBasics(draft, event, receivedAt);
  const { scope, lane } = basics;
  const inResync = state.resync !== null && isAsked(state.resync, scope);
  const repeated = isRepeated(draft, basics);
  const clocks = readClock({
    reportedTime: event.reportedTime,
    receivedAt,
    connectionOpenedAt: state.connection?.openedAt ?? receivedAt,
    lane: lane?.clock ?? { reference: null, late: null, odd: 0 },
    station: state.clock,
    inResync,
    repeated,
    rules: rules.clock,
  });
  const duplicate =
    (repeated && !clocks.station.suspect) ||
    (!inResync && repeatsState(basics));
  return {
    clocks,
    report: Object.assign(basics, { time: clocks.time, inResync, duplicate }),
  };
}

/** Reads a report of a superseded socket: evidence of the past only (T7). */
export function readPastReport(
  draft: Draft,
  event: StateEvent,
  receivedAt: Millis,
): Report {
  const place = placeOnAxis({
    reportedTime: event.reportedTime,
    receivedAt,
    station: draft.state.clock,
    rules: draft.rules.clock,
  });
  return {
    ...readBasics(draft, event, receivedAt),
    time: { ...place, late: true, suspect: false },
    inResync: false,
    duplicate: false,
  };
}

type Basics = Omit<Report, 'time' | 'inResync' | 'duplicate'>;

function readBasics(
  draft: Draft,
  event: StateEvent,
  receivedAt: Millis,
): Basics {
  const scope = scopeOf(event);
  const named = resolveCodes(event, draft.state.device, draft.rules);
  // `{ ...named, event, ... }` costs more than all the rest of reading a report.
  return Object.assign(named, {
    event,
    evidence: eventRefOf(event),
    scope,
    receivedAt,
    state: laneStateOf(event.status),
    status: bounded(event.status),
    lane: draft.state.lanes[scope],
  });
}

function isRepeated(draft: Draft, report: Basics): boolean {
  const { event, receivedAt, codes, lane } = report;
  const last = lane?.report;
  return (
    last !== undefined &&
    last !== null &&
    event.reportedAt !== null &&
    event.reportedAt === last.reportedAt &&
    receivedAt - last.at <= draft.rules.duplicateWindow &&
    fold(event.status) === fold(last.status) &&
    codes.length === last.codes.length &&
    codes.every(({ code }) => last.codes.includes(code))
  );
}

/** 2.x: StatusNotification and AvailabilityState are one state; a known value of it is no news. */
function repeatsState({ event, codes, lane }: Basics): boolean {
  const last = lane?.report;
  return (
    event.evseId !== null &&
    lane !== undefined &&
    isReported(lane.interval.state) &&
    fold(event.status) === fold(last?.status ?? null) &&
    codes.every(({ code }) => last?.codes.includes(code))
  );
}

/** Whether the report shows the scope in another state than Faulted. */
export function leavesFaulted(report: Report): boolean {
  return report.state !== null && report.state !== 'faulted';
}
