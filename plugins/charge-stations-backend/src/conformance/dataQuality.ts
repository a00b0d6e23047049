import {
  EventFlag,
  EvidenceLostEvent,
  Interval,
  ListenerGapEvent,
  Millis,
  ReviewedMessage,
  StationEvent,
} from '../model';
import { FindingKind, Sightings } from './findings';
import { spanInWords } from './words';

/** What the reducer noted of an event, where it is a finding; a resync is the ordinary way back. */
const KINDS: Readonly<Partial<Record<EventFlag, FindingKind>>> = {
  late: 'late',
  duplicate: 'duplicate',
  backdated: 'backdated',
  unknownCode: 'unknownCode',
  unknownValue: 'unknownValue',
  unmatchedClear: 'unmatchedClear',
  superseded: 'superseded',
};

/** Who says nothing of a lane for so long after the station is back has not merely been slow. */
const REPORT_DUE: Millis = 10 * 60_000;

/** Counts what history had to decide about an event, and what is missing for our sake. */
export function countQuality(
  { event, flags }: ReviewedMessage,
  tally: Sightings,
): void {
  if (event.type === 'listenerGap' || event.type === 'evidenceLost') {
    countUnseen(event, tally);
  }
  for (const flag of flags) {
    const kind = KINDS[flag];
    if (kind) {
      const lateness = latenessOf(event);
      tally.add({
        kind,
        protocol: null,
        subject: subjectOf(kind, event),
        at: event.receivedAt,
        evidence: event,
        detail: latenessWords(event, lateness),
        weight: lateness,
      });
    }
  }
}

/** Counts the lanes that a station said nothing of when it was back. */
export function countUnreported(
  { unreported, now }: { unreported: Interval[]; now: Millis },
  tally: Sightings,
): void {
  for (const { lane, from, to } of unreported) {
    const length = (to ?? now) - from;
    if (length >= REPORT_DUE) {
      tally.add({
        kind: 'notReported',
        protocol: null,
        subject: lane,
        at: from,
        evidence: null,
        detail: `For ${spanInWords(length)}.`,
        weight: length,
      });
    }
  }
}

function countUnseen(
  event: ListenerGapEvent | EvidenceLostEvent,
  tally: Sightings,
): void {
  const length = event.to - event.from;
  const isLost = event.type === 'evidenceLost';
  tally.add({
    kind: isLost ? 'evidenceLost' : 'ourGap',
    protocol: null,
    at: event.from,
    // No message says so.
    evidence: null,
    detail: isLost
      ? `${event.frames} messages within ${spanInWords(length)}.`
      : `For ${spanInWords(length)}.`,
    weight: length,
  });
}

function subjectOf(kind: FindingKind, event: StationEvent): string | null {
  if (event.type === 'variable') {
    return `${event.component.name}.${event.variable.name}`;
  }
  return event.type === 'status' && kind === 'unknownCode'
    ? event.vendorErrorCode ?? event.errorCode
    : null;
}

/** How long before it arrived the station says that it was. */
function latenessOf({ receivedAt, reportedTime }: StationEvent): Millis {
  return reportedTime === null ? 0 : receivedAt - reportedTime;
}

function latenessWords(
  { reportedAt }: StationEvent,
  lateness: Millis,
): string | undefined {
  return lateness > 0
    ? `It said ${reportedAt}, ${spanInWords(lateness)} before it arrived.`
    : undefined;
}
