import { Knex } from 'knex';
import { Millis, SnapshotReason } from '../../model';

/** Deletes snapshots that messages made, and the notes of messages that are not there any more. */
export async function discardSeenConfiguration(
  transaction: Knex,
  options: {
    identity: string;
    why: readonly SnapshotReason[];
    /** Nothing before. */
    from?: Millis;
  },
): Promise<void> {
  const { identity, why, from = 0 } = options;
  await transaction('configuration_evidence')
    .where({ identity })
    .whereNotExists(
      transaction('frames')
        .select(transaction.raw('1'))
        .whereRaw('frames.id = configuration_evidence.id'),
    )
    .delete();
  await transaction('configuration_snapshots')
    .where({ identity })
    .where('taken_at', '>=', from)
    .whereIn('why', why)
    .delete();
  const newest = await transaction('configuration_snapshots')
    .where({ identity })
    .whereNotNull('known_id')
    .orderBy([
      { column: 'taken_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('id', 'known_id');
  await transaction('configuration_present')
    .where({ identity })
    .update({
      snapshot_id: newest?.id ?? null,
      known_id: newest?.known_id ?? null,
    });
}
