import { Knex } from 'knex';
import { RememberedBase } from './HistoryStore';
import { Row, toConditionRow, toIntervalRow } from './rows';

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

/** Makes a station's history what it was when its evidence from the base on had not come yet. */
export async function returnToBase(
  transaction: Knex,
  base: RememberedBase & { identity: string },
): Promise<void> {
  const { eventsFrom, identity, remembered, state } = base;
  const { condition, interval, mark } = remembered.numbers;
  for (const [table, column, last] of [
    ['intervals', 'number', interval],
    ['conditions', 'number', condition],
    ['condition_evidence', 'condition_number', condition],
    ['marks', 'number', mark],
  ] as const) {
    await transaction(table)
      .where({ identity })
      .where(column, '>', last)
      .delete();
  }
  // What is linked to older conditions since then.
  await transaction('condition_evidence')
    .where({ identity })
    .whereExists(
      transaction('events')
        .select(transaction.raw('1'))
        .whereRaw('events.connection_id = condition_evidence.connection_id')
        .whereRaw('events.seq = condition_evidence.seq')
        .where('events.received_at', '>=', eventsFrom),
    )
    .delete();
  await put(transaction, 'intervals', remembered.intervals.map(toIntervalRow));
  await put(
    transaction,
    'conditions',
    remembered.conditions.map(toConditionRow),
  );
  await transaction('station_state').where({ identity }).delete();
  // Never without: what comes would be numbered from 1 on, over what is kept.
  await transaction('station_state').insert({
    identity,
    state: JSON.stringify(state),
    connection_id: null,
    seq: null,
  });
}

async function put(transaction: Knex, table: string, rows: Row[]) {
  for (const row of rows) {
    await transaction(table)
      .insert(row)
      .onConflict(['identity', 'number'])
      .merge();
  }
}
