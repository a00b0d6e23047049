import { Knex } from 'knex';
import { EvidenceRef } from '../model';

/** Whether each of these left a frame or an event in the store. */
export async function hasStored(
  database: Knex,
  refs: EvidenceRef[],
): Promise<boolean> {
  const keys = refs.map(ref => [ref.connectionId, ref.seq]);
  const found = await database
    .from('frames')
    .whereIn(['connection_id', 'seq'], keys)
    .select('connection_id', 'seq')
    .union(
      database
        .from('events')
        .whereIn(['connection_id', 'seq'], keys)
        .select('connection_id', 'seq'),
    );
  return refs.length > 0 && found.length === refs.length;
}
