import { Knex } from 'knex';
import { Condition, FaultName } from '../model';
import { openConditions } from './openConditions';
import { ConditionRow, fromConditionRow } from './rows';

/** Rows a statement: far below every engine's limit of bindings, and quickly read. */
const CHUNK = 200;

/** All open conditions, of one station or of all, with all that is known of them. */
export async function allOpenConditions(
  database: Knex,
  options: { identity?: string } = {},
): Promise<Condition[]> {
  const keys = await openConditions(database, options);
  const open: Condition[] = [];
  for (let first = 0; first < keys.length; first += CHUNK) {
    const rows = await database<ConditionRow>('conditions').whereIn(
      ['identity', 'number'],
      keys
        .slice(first, first + CHUNK)
        .map(({ identity, number }) => [identity, number]),
    );
    open.push(...rows.map(fromConditionRow));
  }
  // Some may have ended between the two queries.
  return open.filter(({ closedAt }) => closedAt === null);
}

/** The newest condition by this name, open or not. */
export async function newestCondition(
  database: Knex,
  fault: FaultName,
): Promise<Condition | undefined> {
  const { identity, scope, code } = fault;
  const row = await database<ConditionRow>('conditions')
    .where({ identity, scope, code })
    .orderBy('number', 'desc')
    .first();
  return row && fromConditionRow(row);
}
