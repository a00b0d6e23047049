import { Knex } from 'knex';

/** What the reducer made of evidence, and can make again. */
const DERIVED_TABLES = [
  'intervals',
  'conditions',
  'condition_evidence',
  'marks',
  'station_state',
];

/** Deletes what was made of a station's evidence; the sums of its time are to be made anew. */
export async function discardHistory(
  transaction: Knex,
  identity: string,
): Promise<void> {
  for (const table of DERIVED_TABLES) {
    await transaction(table).where({ identity }).delete();
  }
  await transaction('changed_histories').insert({ identity, from_at: 0 });
}
