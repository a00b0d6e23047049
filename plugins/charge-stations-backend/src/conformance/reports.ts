import {
  EvidenceRef,
  Millis,
  Protocol,
  ReportPart,
  ReportRequest,
} from '../model';

/** A report that comes in parts, as far as it came (OCPP 2.0.1 Part 2, B07, N02, N07). */
export interface Report {
  report: ReportPart['report'];
  requestId: number | null;
  protocol: Protocol;
  /** `complete`: every part from 0 to the last is there. `coming`: the next may still come. */
  state: 'complete' | 'coming' | 'incomplete';
  startedAt: Millis;
  lastPartAt: Millis;
  /** Different parts that came. */
  parts: number;
  /** How many there are in all; null while the last has not come. */
  of: number | null;
  /** The first that are missing, by their number. */
  missing: number[];
  missingCount: number;
  /** Parts that came again. */
  repeated: number;
  /** Null where the call was not seen: another system's, or longer ago. */
  asked: ReportRequest | null;
  /** The part that came last. */
  lastPart: EvidenceRef;
}

/** After so long without a part, none is expected any more. */
const PART_PATIENCE: Millis = 10 * 60_000;
/** Missing parts that are named. */
const MOST_MISSING = 20;

interface Draft {
  first: ReportPart;
  last: ReportPart;
  seqNos: Set<number>;
  /** The number of the part that is not to be continued. */
  end: number | null;
  repeated: number;
}

/** Puts parts together; they are given in the order in which they came, as are the calls for them. */
export function gatherReports(input: {
  parts: ReportPart[];
  requests: ReportRequest[];
  now: Millis;
}): Report[] {
  const { parts, requests, now } = input;
  const open = new Map<string, Draft>();
  const drafts: Draft[] = [];
  for (const part of parts) {
    const key = keyOf(part);
    let draft = open.get(key);
    if (!draft || beginsAnew(draft, part)) {
      draft = {
        first: part,
        last: part,
        seqNos: new Set(),
        end: null,
        repeated: 0,
      };
      open.set(key, draft);
      drafts.push(draft);
    }
    add(draft, part);
  }
  return drafts.map(draft => finished(draft, { requests, now }));
}

/** The parts of a NotifyEvent name nothing that they share, so those of a connection follow each other. */
function keyOf({ report, requestId, connectionId }: ReportPart): string {
  return report === 'events' ? connectionId : `${report} ${requestId}`;
}

/** Whether a part belongs to another report under the same id: the one before is over, or long silent. */
function beginsAnew(draft: Draft, part: ReportPart): boolean {
  const { seqNo, receivedAt, report } = part;
  const isSilent = receivedAt - draft.last.receivedAt > PART_PATIENCE;
  const isBeginning = seqNo === 0 && (report === 'events' || isWhole(draft));
  return isSilent || isBeginning;
}

function add(draft: Draft, part: ReportPart): void {
  const { seqNo, toBeContinued } = part;
  draft.last = part;
  if (seqNo === null || seqNo < 0) {
    return;
  }
  if (draft.seqNos.has(seqNo)) {
    draft.repeated += 1;
  }
  draft.seqNos.add(seqNo);
  if (!toBeContinued) {
    draft.end = seqNo;
  }
}

function isWhole({ end, seqNos }: Draft): boolean {
  return end !== null && missingOf(seqNos, end).count === 0;
}

function finished(
  draft: Draft,
  { requests, now }: { requests: ReportRequest[]; now: Millis },
): Report {
  const { first, last, seqNos, end, repeated } = draft;
  const missing = missingOf(seqNos, end ?? highest(seqNos));
  const isOver = now - last.receivedAt > PART_PATIENCE;
  const unfinished = isOver ? 'incomplete' : 'coming';
  return {
    report: first.report,
    requestId: first.requestId,
    protocol: first.protocol,
    state: isWhole(draft) ? 'complete' : unfinished,
    startedAt: first.receivedAt,
    lastPartAt: last.receivedAt,
    parts: seqNos.size,
    of: end === null ? null : end + 1,
    missing: missing.first,
    missingCount: missing.count,
    repeated,
    asked: requestFor(first, requests),
    lastPart: { connectionId: last.connectionId, seq: last.seq },
  };
}

function highest(seqNos: Set<number>): number {
  return [...seqNos].reduce((most, seqNo) => Math.max(most, seqNo), -1);
}

function missingOf(seqNos: Set<number>, end: number) {
  const present = [...seqNos].filter(seqNo => seqNo <= end).length;
  const count = end + 1 - present;
  const first: number[] = [];
  const wanted = Math.min(count, MOST_MISSING);
  for (let seqNo = 0; first.length < wanted; seqNo++) {
    if (!seqNos.has(seqNo)) {
      first.push(seqNo);
    }
  }
  return { count, first };
}

const ASKED_BY: Readonly<Record<ReportPart['report'], readonly string[]>> = {
  device: ['GetBaseReport', 'GetReport'],
  monitoring: ['GetMonitoringReport'],
  events: [],
};

function requestFor(
  { report, requestId, receivedAt }: ReportPart,
  requests: ReportRequest[],
): ReportRequest | null {
  const matching = requests.filter(
    request =>
      request.requestId === requestId &&
      request.receivedAt <= receivedAt &&
      ASKED_BY[report].includes(request.action),
  );
  return matching[matching.length - 1] ?? null;
}
