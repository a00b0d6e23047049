import { Knex } from 'knex';
import { EvidenceRef } from '../model';

/** Whether each of these is in the store: a frame has an event, and both are written together. */
export async function hasStored(
  database: Knex,
  refs: EvidenceRef[],
): Promise<boolean> {
  const keys = refs.map(ref => [ref.connectionId, ref.seq]);
  const found = await database
    .from('events')
    .whereIn(['connection_id', 'seq'], keys)
    .where({ part: 0 })
    .select('id');
  return refs.length > 0 && found.length === refs.length;
}
