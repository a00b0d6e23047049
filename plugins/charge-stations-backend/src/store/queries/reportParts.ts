import { Knex } from 'knex';
import {
  FrameEvidence,
  Millis,
  ReportPart,
  ReportRequest,
  StationEvent,
} from '../../model';
import { EventRow, fromEventRow } from '../rows';
import { inStretch } from './inRange';
import { newestSlices } from './newestSlices';

/** Events that are looked at: 100,000, in slices. */
const MOST_SLICES = 200;
/** Parts that are put together: a full inventory has a few hundred. */
const MOST_PARTS = 10_000;

const REQUESTS = ['GetBaseReport', 'GetReport', 'GetMonitoringReport'];

type Row = EventRow & {
  protocol: FrameEvidence['protocol'];
  action: string | null;
  raw: string | null;
};

/** The parts of reports, and the calls for them, in the order in which they came. */
export interface ReportParts {
  parts: ReportPart[];
  requests: ReportRequest[];
  /** Only what came since then; null where that is the whole range. */
  from: Millis | null;
}

/** Looks for reports that come in parts. */
export async function readReportParts(
  database: Knex,
  range: { identity: string; from: Millis; to: Millis },
): Promise<ReportParts> {
  const { slices, from } = await newestSlices(database, range, MOST_SLICES);
  const parts: ReportPart[] = [];
  const requests: ReportRequest[] = [];
  for (const slice of slices) {
    const rows: Row[] = await inStretch(database('events'), slice)
      .join('frames', 'frames.id', 'events.id')
      .where(wanted =>
        wanted
          .where('events.type', 'report')
          // Only the parts of a longer NotifyEvent say so.
          .orWhere(part =>
            part
              .where('frames.direction', 'fromStation')
              .where('frames.action', 'like', 'NotifyEvent%')
              .where('events.detail', 'like', '%"sequence":%'),
          )
          .orWhere(call =>
            call
              .where('frames.direction', 'toStation')
              .whereIn('frames.action', REQUESTS),
          ),
      )
      .select(
        'events.*',
        'frames.protocol',
        'frames.action',
        database.raw(
          "case when frames.direction = 'toStation' then frames.raw end as raw",
        ),
      );
    for (const row of rows.reverse()) {
      const { event } = fromEventRow(row);
      parts.push(...partOf(event, row.protocol));
      requests.push(...requestOf(event, row));
    }
  }
  return { parts: parts.slice(-MOST_PARTS), requests, from };
}

/** A message that came again is no part that came again. */
function partOf(
  event: StationEvent,
  protocol: FrameEvidence['protocol'],
): ReportPart[] {
  const { connectionId, seq, receivedAt, sequence } = event;
  const base = { connectionId, seq, receivedAt, protocol };
  if (event.retransmission) {
    return [];
  }
  if (event.type === 'report') {
    const { report, requestId, seqNo, toBeContinued } = event;
    return [{ ...base, report, requestId, seqNo, toBeContinued }];
  }
  if (!sequence || sequence.transactionId !== null) {
    return [];
  }
  const { seqNo, toBeContinued } = sequence;
  return [{ ...base, report: 'events', requestId: null, seqNo, toBeContinued }];
}

function requestOf(event: StationEvent, row: Row): ReportRequest[] {
  const { connectionId, seq, receivedAt } = event;
  const requestId = requestIdOf(row.raw);
  return row.action === null || requestId === null
    ? []
    : [{ connectionId, seq, receivedAt, action: row.action, requestId }];
}

/** The `requestId` of a call; null where there is no call or none in it. */
function requestIdOf(raw: string | null): number | null {
  try {
    const requestId = JSON.parse(raw ?? 'null')?.[3]?.requestId;
    return Number.isInteger(requestId) ? requestId : null;
  } catch {
    return null;
  }
}
