import { Knex } from 'knex';
import {
  ClockDoubt,
  FrameEvidence,
  Millis,
  ReviewedMessage,
  Violation,
} from '../../model';
import { EventRow, fromEventRow, fromJsonList, fromMarkRow } from '../rows';
import { inStretch } from './inRange';
import { newestSlices } from './newestSlices';

/** Events that are looked at unless a question wants fewer: 100,000, in slices of 500. */
const MOST_SLICES = 200;
/** Doubts about a clock that are told of. */
const MOST_DOUBTS = 500;

type Row = EventRow & {
  protocol: FrameEvidence['protocol'] | null;
  direction: FrameEvidence['direction'] | null;
  action: string | null;
  violations: string | null;
};

/** What was looked at. */
export interface Reviewed {
  /** Only what came since then; null where that is the whole range. */
  from: Millis | null;
  clockDoubts: ClockDoubt[];
}

/** Hands over the records of a range, oldest first: of many, the newest. */
export async function reviewMessages(
  database: Knex,
  range: { identity: string; from: Millis; to: Millis; mostSlices?: number },
  take: (message: ReviewedMessage) => void,
): Promise<Reviewed> {
  const { slices, from } = await newestSlices(
    database,
    range,
    range.mostSlices ?? MOST_SLICES,
  );
  for (const slice of slices) {
    const rows: Row[] = await inStretch(database('events'), slice)
      .leftJoin('frames', 'frames.id', 'events.id')
      .where(counts =>
        counts.where('events.part', 0).orWhereNotNull('events.flags'),
      )
      .select(
        'events.*',
        'frames.protocol',
        'frames.direction',
        'frames.action',
        'frames.violations',
      );
    rows.reverse().forEach(row => take(reviewed(row)));
  }
  const doubts = await database('marks')
    .where({ identity: range.identity, kind: 'clockSuspect' })
    .where('at', '>=', range.from)
    .where('at', '<', range.to)
    .orderBy('at', 'desc')
    .limit(MOST_DOUBTS);
  return { from, clockDoubts: doubts.reverse().map(fromMarkRow) };
}

function reviewed(row: Row): ReviewedMessage {
  const { protocol, direction, action } = row;
  const { event, flags } = fromEventRow(row);
  return {
    event,
    flags,
    frame:
      protocol && direction
        ? {
            protocol,
            direction,
            action,
            violations: fromJsonList<Violation>(row.violations),
          }
        : null,
  };
}
