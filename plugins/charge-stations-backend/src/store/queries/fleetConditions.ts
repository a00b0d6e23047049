import { Knex } from 'knex';
import { Condition, CONNECTION_LOST_CODE, Millis } from '../../model';
import { ConditionRow, fromConditionRow } from '../rows';
import { keyedPages } from './keyedPages';

/** Stations that one query asks for: some milliseconds of SQLite. */
const SLICE_STATIONS = 50;

/**
 * Conditions of many stations that opened in the range or are open now, at most `most`. The indexes over
 * a station's conditions find them, so no write pays for this; one that is missing makes it incomplete. Loss of
 * the connection is among them only where it is asked for.
 */
export async function readFleetConditions(options: {
  database: Knex;
  identities: string[];
  from: Millis;
  to: Millis;
  open?: boolean;
  withLostConnections?: boolean;
  most: number;
}): Promise<{ conditions: Condition[]; isComplete: boolean }> {
  const { database, identities, from, to, open, most } = options;
  const { withLostConnections = false } = options;
  const conditions: Condition[] = [];
  for (let start = 0; start < identities.length; start += SLICE_STATIONS) {
    const ofSlice = () =>
      database<ConditionRow>('conditions')
        .whereIn('identity', identities.slice(start, start + SLICE_STATIONS))
        .modify(query => {
          if (!withLostConnections) {
            query.whereNot('code', CONNECTION_LOST_CODE);
          }
        });
    if (open !== false) {
      // In no order and of any time, for which SQLite takes the index over open ones and not years of the past.
      const rows: ConditionRow[] = await ofSlice().whereNull('closed_at');
      conditions.push(
        ...rows.map(fromConditionRow).filter(({ openedAt }) => openedAt < to),
      );
    }
    if (open !== true) {
      const ended = keyedPages<ConditionRow>({
        query: () =>
          ofSlice()
            .whereNotNull('closed_at')
            .where('opened_at', '>=', from)
            .where('opened_at', '<', to),
        key: ['identity', 'opened_at', 'number'],
        keyOf: row => [row.identity, row.opened_at, row.number],
      });
      for await (const page of ended) {
        conditions.push(...page.map(fromConditionRow));
        if (conditions.length > most) {
          break;
        }
      }
    }
    if (conditions.length > most) {
      return { conditions: conditions.slice(0, most), isComplete: false };
    }
  }
  return { conditions, isComplete: true };
}
