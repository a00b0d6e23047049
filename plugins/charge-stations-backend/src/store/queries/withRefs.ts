import { Knex } from 'knex';
import { EventRef, EvidenceRef } from '../../model';

type RefTable = 'events' | 'condition_evidence';

/**
 * Only the rows of the records that these references name. Joined to a list of values, because of pairs in an
 * `in` PostgreSQL makes as many index scans.
 */
export function withRefs(
  query: Knex.QueryBuilder,
  table: RefTable,
  refs: EvidenceRef[],
): Knex.QueryBuilder {
  // The events of one message share it.
  const records = new Map(
    refs.map(({ connectionId, seq }) => [
      `${connectionId}/${seq}`,
      [connectionId, seq] as const,
    ]),
  );
  return withValues(query, {
    columns: [`${table}.connection_id`, `${table}.seq`],
    row: '(?, cast(? as integer))',
    values: [...records.values()],
  });
}

/** Only the rows of the events that these references name. */
export function withEventRefs(
  query: Knex.QueryBuilder,
  table: RefTable,
  refs: EventRef[],
): Knex.QueryBuilder {
  return withValues(query, {
    columns: [`${table}.connection_id`, `${table}.seq`, `${table}.part`],
    row: '(?, cast(? as integer), cast(? as integer))',
    values: refs.map(({ connectionId, seq, part = 0 }) => [
      connectionId,
      seq,
      part,
    ]),
  });
}

function withValues(
  query: Knex.QueryBuilder,
  list: {
    columns: string[];
    row: string;
    values: ReadonlyArray<ReadonlyArray<string | number>>;
  },
): Knex.QueryBuilder {
  const { columns, row, values } = list;
  if (values.length === 0) {
    return query.whereRaw('1 = 0');
  }
  const names = columns.map(() => '??').join(', ');
  return query.whereRaw(
    `(${names}) in (values ${values.map(() => row).join(', ')})`,
    [...columns, ...values.flat()],
  );
}
