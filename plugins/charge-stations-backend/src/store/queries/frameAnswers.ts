import { Knex } from 'knex';
import { Millis } from '../../model';
import { BigIntValue, toNumber } from '../rows';

/** The frame that answered another. */
export interface FrameAnswer {
  raw: string;
  receivedAt: Millis;
}

/** Who has not answered by now never does: a call of ours waits half of it. */
const LATEST_ANSWER: Millis = 60_000;

/**
 * The answers that are frames of their own, by the id of the call's frame: to calls of ours, and both ways
 * where another CSMS speaks with the station. It is the first frame after the call, on the same connection
 * and from the other side, that answers its message id. What we answered is in the record of the call.
 */
export async function frameAnswers(
  database: Knex,
  frameIds: number[],
): Promise<Map<number, FrameAnswer>> {
  const first = database('events')
    .join('frames as answers', 'answers.id', 'events.id')
    .whereRaw('events.identity = calls.identity')
    .whereRaw('events.received_at >= calls.received_at')
    .whereRaw('events.received_at <= calls.received_at + ?', LATEST_ANSWER)
    .whereRaw('answers.connection_id = calls.connection_id')
    .whereRaw('answers.message_id = calls.message_id')
    .whereRaw('answers.direction <> calls.direction')
    .whereIn('answers.message_kind', ['callResult', 'callError'])
    .orderBy(['events.received_at', 'events.id'])
    .limit(1)
    .select('events.id');
  const rows: Array<{
    call_id: BigIntValue;
    raw: string;
    received_at: BigIntValue;
  }> = await database('frames as calls')
    .join('frames', 'frames.id', database.raw('(?)', [first]))
    .whereIn('calls.id', frameIds)
    .whereNull('calls.answer')
    .where('calls.message_kind', 'call')
    .select('calls.id as call_id', 'frames.raw', 'frames.received_at');
  return new Map(
    rows.map(({ call_id, raw, received_at }) => [
      toNumber(call_id),
      { raw, receivedAt: toNumber(received_at) },
    ]),
  );
}
