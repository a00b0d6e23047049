import { Knex } from 'knex';
import { Condition } from '../../model';
import { ConditionRow, fromConditionRow } from '../rows';

/** Episodes of one problem that are read in each direction: at a quarter of an hour each, some ten days. */
const MOST = 1000;

/**
 * Adds what came before and after to those problems that flap: a range may have cut a burst that is one
 * incident. Others are whole already.
 */
export async function readWholeBursts(options: {
  database: Knex;
  conditions: Condition[];
}): Promise<Condition[]> {
  const { database, conditions } = options;
  const all = new Map(conditions.map(it => [keyOf(it), it]));
  const bursts = new Map(
    conditions
      .filter(({ flapping }) => flapping)
      .map(it => [JSON.stringify([it.identity, it.scope, it.code]), it]),
  );
  for (const { identity, scope, code, openedAt } of bursts.values()) {
    const ofProblem = () =>
      database<ConditionRow>('conditions')
        .where({ identity, scope, code })
        .limit(MOST);
    const rows = [
      ...(await ofProblem()
        .where('opened_at', '<=', openedAt)
        .orderBy('opened_at', 'desc')),
      ...(await ofProblem()
        .where('opened_at', '>', openedAt)
        .orderBy('opened_at')),
    ];
    rows
      .map(fromConditionRow)
      .forEach(condition => all.set(keyOf(condition), condition));
  }
  return [...all.values()];
}

function keyOf({ identity, number }: Condition): string {
  return `${number} ${identity}`;
}
