import { Knex } from 'knex';
import { Condition } from '../model';
import { ConditionRow } from './rows';

/** What tells one state of an open condition from another. */
export type OpenCondition = Pick<
  Condition,
  'identity' | 'number' | 'blocking' | 'severity'
>;

/** All conditions that are open now, of one station or of all. */
export async function openConditions(
  database: Knex,
  options: { identity?: string } = {},
): Promise<OpenCondition[]> {
  const rows = await database<ConditionRow>('conditions')
    .whereNull('closed_at')
    .where(options)
    .select('identity', 'number', 'blocking', 'severity');
  return rows.map(row => ({ ...row, blocking: Boolean(row.blocking) }));
}
