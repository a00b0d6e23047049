import { Knex } from 'knex';
import { EvidenceRef } from '../../model';

/**
 * Only the rows that these references name. Joined to a list of values, because of pairs in an `in`
 * PostgreSQL makes as many index scans.
 */
export function withRefs(
  query: Knex.QueryBuilder,
  table: 'events' | 'condition_evidence',
  refs: EvidenceRef[],
): Knex.QueryBuilder {
  if (refs.length === 0) {
    return query.whereRaw('1 = 0');
  }
  const values = refs.map(() => '(?, cast(? as integer))').join(', ');
  return query.whereRaw(`(??, ??) in (values ${values})`, [
    `${table}.connection_id`,
    `${table}.seq`,
    ...refs.flatMap(({ connectionId, seq }) => [connectionId, seq]),
  ]);
}
