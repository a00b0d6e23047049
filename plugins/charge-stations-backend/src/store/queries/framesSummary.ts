import { Knex } from 'knex';
import { Millis, Violation } from '../../model';
import { BigIntValue, fromJsonList, toNumber } from '../rows';
import { inStretch } from './inRange';
import { slicesOf } from './slices';

/** What the frames of a range are, in numbers. */
export interface FramesSummary {
  total: number;
  /** How many there are of each action, most first; null for those that have none. */
  actions: Array<{ action: string | null; count: number }>;
  /** How often each thing was wrong, most often first. */
  violations: Array<Pick<Violation, 'rule' | 'message'> & { count: number }>;
  /** Not everything was counted: only what came since. */
  countedFrom: Millis | null;
}

/** Slices that are counted, the newest of the range. */
const MOST_SLICES = 40;

interface Row {
  action: string | null;
  violations: string | null;
  count: BigIntValue;
}

/** Counts the frames of a range by action and by what is wrong with them. */
export async function summariseFrames(
  database: Knex,
  range: { identity: string; from: Millis; to: Millis },
): Promise<FramesSummary> {
  const actions = new Map<string | null, number>();
  const violations = new Map<string, number>();
  let counted = 0;
  let countedFrom: Millis | null = null;
  for await (const slice of slicesOf(database, { ...range, order: 'desc' })) {
    const rows: Row[] = await inStretch(database('events'), slice)
      .join('frames', 'frames.id', 'events.id')
      .clearOrder()
      .groupBy('frames.action', 'frames.violations')
      .select('frames.action', 'frames.violations')
      .count({ count: '*' });
    for (const row of rows) {
      const count = toNumber(row.count);
      add(actions, row.action, count);
      for (const { rule, message } of fromJsonList<Violation>(row.violations)) {
        add(violations, JSON.stringify([rule, message]), count);
      }
    }
    counted += 1;
    if (counted === MOST_SLICES && slice.until) {
      [countedFrom] = slice.until;
      break;
    }
  }
  return {
    total: [...actions.values()].reduce((sum, count) => sum + count, 0),
    actions: mostFirst(actions).map(([action, count]) => ({ action, count })),
    violations: mostFirst(violations).map(([key, count]) => {
      const [rule, message]: [string, string] = JSON.parse(key);
      return { rule, message, count };
    }),
    countedFrom,
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Those that are as frequent in the order of their names, so that the same frames give the same answer. */
function mostFirst<Key extends string | null>(
  counts: Map<Key, number>,
): Array<[Key, number]> {
  return [...counts].sort(
    ([name, count], [other, otherCount]) =>
      otherCount - count || String(name).localeCompare(String(other), 'en'),
  );
}
