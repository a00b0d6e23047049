import { Knex } from 'knex';
import { CONFIGURATION_ACTIONS, Millis } from '../../model';
import { BigIntValue, toNumber } from '../rows';

const ACTIONS = [...CONFIGURATION_ACTIONS].filter(
  (action): action is string => action !== null,
);

/** Events that a query looks at: their frames have no index but their id, so it holds SQLite for some milliseconds. */
const LOOKED_AT = 2_000;

type Place = [receivedAt: Millis, id: number];

/** Notes the messages about configuration that a station has sent and got since a time, a slice a query. */
export async function noteMessages(
  database: Knex,
  options: { identity: string; from: Millis; lookedAt?: number },
): Promise<void> {
  const { identity, from, lookedAt = LOOKED_AT } = options;
  let after: Place | null = [from, -1];
  while (after) {
    const last: Place | null = await placeOf(database, {
      identity,
      after,
      offset: lookedAt - 1,
    });
    await database.raw(
      `insert into configuration_evidence (id, identity, connection_id, seq)
       select frames.id, frames.identity, frames.connection_id, frames.seq
       from events join frames on frames.id = events.id
       where events.identity = ? and events.received_at >= ?
         and (events.received_at, events.id) > (?, ?)
         ${last ? 'and (events.received_at, events.id) <= (?, ?)' : ''}
         and frames.action in (${ACTIONS.map(() => '?').join(', ')})
       on conflict (id) do nothing`,
      [identity, after[0], ...after, ...(last ?? []), ...ACTIONS],
    );
    after = last;
  }
}

/** Of the event that comes so many after another; null where there are fewer. */
async function placeOf(
  database: Knex,
  options: { identity: string; after: Place; offset: number },
): Promise<Place | null> {
  const { identity, after, offset } = options;
  const row: { received_at: BigIntValue; id: BigIntValue } | undefined =
    await database('events')
      .where({ identity })
      .where('received_at', '>=', after[0])
      .whereRaw('(received_at, id) > (?, ?)', after)
      .orderBy(['received_at', 'id'])
      .offset(offset)
      .first('received_at', 'id');
  return row ? [toNumber(row.received_at), toNumber(row.id)] : null;
}
