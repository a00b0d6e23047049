import { Knex } from 'knex';
import { Millis } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from '../rows';

/** What changed in so long before a fault opened is shown with it. */
const BEFORE_A_FAULT: Millis = 60 * 60_000;

/** A snapshot that is old enough to go, with what may still need it. */
export interface SnapshotCandidate {
  id: number;
  takenAt: Millis;
  /** It changed something shortly before a fault that is kept, or is what was there before that. */
  isCited: boolean;
  /** Values were written between it and another. */
  isOfWrite: boolean;
}

interface CandidateRow {
  id: BigIntValue;
  taken_at: BigIntValue;
  is_cited: number | boolean;
  is_of_write: number | boolean;
}

/**
 * The time of the newest complete snapshot before a time, from which on all are needed to tell what was known then;
 * of the newest at all where none was complete; null where there is none.
 */
export async function neededFrom(
  database: Knex,
  { identity, before }: { identity: string; before: Millis },
): Promise<Millis | null> {
  const newest = (completeness?: 'complete') =>
    database('configuration_snapshots')
      .where({ identity, ...(completeness && { completeness }) })
      .where('taken_at', '<', before)
      .whereNotNull('known_id')
      .orderBy('taken_at', 'desc')
      .first('taken_at');
  const row = (await newest('complete')) ?? (await newest());
  return row ? toNumber(row.taken_at) : null;
}

/** The oldest snapshots before a time, in the order in which they were taken. */
export async function snapshotCandidates(
  database: Knex,
  query: {
    identity: string;
    before: Millis;
    after: Pick<SnapshotCandidate, 'takenAt' | 'id'> | null;
    limit: number;
  },
): Promise<SnapshotCandidate[]> {
  const { identity, before, after, limit } = query;
  const old = database('configuration_snapshots')
    .where({ identity })
    .where('taken_at', '>=', after?.takenAt ?? 0)
    .where('taken_at', '<', before)
    .orderBy(['taken_at', 'id'])
    .limit(limit)
    .select('id', 'taken_at', 'changed', 'before_id');
  if (after) {
    old.whereRaw('(taken_at, id) > (?, ?)', [after.takenAt, after.id]);
  }
  const rows: CandidateRow[] = await database
    .from(old.as('snapshots'))
    .orderBy(['taken_at', 'id'])
    .select(
      'id',
      'taken_at',
      database.raw(
        `(exists (
           select 1 from conditions where conditions.identity = ?
             and snapshots.changed > 0
             and conditions.opened_at >= snapshots.taken_at
             and conditions.opened_at <= snapshots.taken_at + ?)
         or exists (
           select 1 from configuration_snapshots as next
           join conditions on conditions.identity = next.identity
             and conditions.opened_at >= next.taken_at
             and conditions.opened_at <= next.taken_at + ?
           where next.identity = ? and next.before_id = snapshots.id
             and next.changed > 0)) as is_cited`,
        [identity, BEFORE_A_FAULT, BEFORE_A_FAULT, identity],
      ),
      database.raw(
        `exists (select 1 from configuration_writes as written
           where written.identity = ?
             and (written.before_id = snapshots.id or written.after_id = snapshots.id)) as is_of_write`,
        [identity],
      ),
    );
  return rows.map(row => ({
    id: toNumber(row.id),
    takenAt: toNumber(row.taken_at),
    isCited: Boolean(row.is_cited),
    isOfWrite: Boolean(row.is_of_write),
  }));
}

/** Deletes snapshots, and the contents that nobody needs without them, in one transaction. */
export async function deleteSnapshots(
  database: Knex,
  { identity, ids }: { identity: string; ids: readonly number[] },
): Promise<void> {
  await database.transaction(async transaction => {
    const snapshots = () =>
      transaction('configuration_snapshots').where({ identity });
    const rows: Array<{
      content_id: BigIntValue | null;
      known_id: BigIntValue | null;
    }> = await snapshots().whereIn('id', ids).select('content_id', 'known_id');
    await snapshots().whereIn('before_id', ids).update({ before_id: null });
    await snapshots().whereIn('id', ids).delete();
    await deleteContents(
      transaction,
      rows.flatMap(row =>
        [row.content_id, row.known_id].flatMap(id => toNumberOrNull(id) ?? []),
      ),
    );
  });
}

/** Those of the contents that no snapshot and no other content needs, and then those beneath them. */
async function deleteContents(
  transaction: Knex,
  ids: readonly number[],
): Promise<void> {
  let left = [...new Set(ids)];
  while (left.length > 0) {
    const unneeded: Array<{ id: BigIntValue; base_id: BigIntValue | null }> =
      await transaction('configuration_contents as content')
        .whereIn('content.id', await lock(transaction, left))
        .whereRaw(
          `not exists (select 1 from configuration_snapshots as one where one.content_id = content.id)
             and not exists (select 1 from configuration_snapshots as one
               where one.known_id = content.id and one.known_id <> one.content_id)
             and not exists (select 1 from configuration_contents as one where one.base_id = content.id)`,
        )
        .select('content.id', 'content.base_id');
    await transaction('configuration_contents')
      .whereIn(
        'id',
        unneeded.map(({ id }) => toNumber(id)),
      )
      .delete();
    // What was beneath them may be needed by nobody now.
    left = [
      ...new Set(
        unneeded.flatMap(({ base_id }) => toNumberOrNull(base_id) ?? []),
      ),
    ];
  }
}

/**
 * Takes contents for itself, without those that somebody has just found for a new snapshot: `ContentTable` holds them
 * until that is stored. Nobody waits, so nobody waits for each other. SQLite has one writer at a time.
 */
async function lock(
  transaction: Knex,
  ids: readonly number[],
): Promise<number[]> {
  if (transaction.client.driverName !== 'pg') {
    return [...ids];
  }
  const rows: BigIntValue[] = await transaction('configuration_contents')
    .whereIn('id', ids)
    .forUpdate()
    .skipLocked()
    .pluck('id');
  return rows.map(toNumber);
}
