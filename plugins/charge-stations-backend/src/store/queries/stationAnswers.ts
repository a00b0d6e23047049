import { Knex } from 'knex';
import { Millis } from '../../model';
import { BigIntValue, toNumber } from '../rows';

/** What a station answered to a call of ours. */
export interface StationAnswer {
  raw: string;
  receivedAt: Millis;
}

/** A station that has not answered by now never does: a call of ours waits half of it. */
const LATEST_ANSWER: Millis = 60_000;

/**
 * The station's answers to those of these frames that are calls of ours, by the frame's id: the first
 * frame after the call, on the same connection, that answers its message id.
 */
export async function stationAnswers(
  database: Knex,
  frameIds: number[],
): Promise<Map<number, StationAnswer>> {
  const first = database('events')
    .join('frames as answers', 'answers.id', 'events.id')
    .whereRaw('events.identity = calls.identity')
    .whereRaw('events.received_at >= calls.received_at')
    .whereRaw('events.received_at <= calls.received_at + ?', LATEST_ANSWER)
    .whereRaw('answers.connection_id = calls.connection_id')
    .whereRaw('answers.message_id = calls.message_id')
    .where('answers.direction', 'fromStation')
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
    .where('calls.direction', 'toStation')
    .where('calls.message_kind', 'call')
    .select('calls.id as call_id', 'frames.raw', 'frames.received_at');
  return new Map(
    rows.map(({ call_id, raw, received_at }) => [
      toNumber(call_id),
      { raw, receivedAt: toNumber(received_at) },
    ]),
  );
}
