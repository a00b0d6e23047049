import { Knex } from 'knex';
import { StationSums } from './AvailabilityStore';
import { SUMMED_COLUMNS, toPortSumsRow } from './rows';

/** Rows a statement: fifteen columns each stay far below every engine's limit of bindings. */
const CHUNK = 250;

const FOR_EVER = '9999-11-30';

const ADD_UP_MONTHS = `
  insert into port_months (identity, month, port, ${SUMMED_COLUMNS.join()}, repairs)
  select identity, substr(day, 1, 7), port,
    ${SUMMED_COLUMNS.map(column => `sum(${column})`).join()},
    string_agg(repairs, ',')
  from port_days
  where identity = ? and day >= ? and day < ?
  group by identity, substr(day, 1, 7), port`;

/** Puts the days of a station in the place of those before, adds up their months and notes how far they are. */
export async function writeSums(
  transaction: Knex,
  sums: StationSums,
): Promise<void> {
  const { identity, from, to = FOR_EVER, days, rolledTo, takenIn } = sums;
  const months = { from: from.slice(0, 7), to: monthAfter(to) };
  await transaction('port_days')
    .where({ identity })
    .where('day', '>=', from)
    .where('day', '<', to)
    .delete();
  for (const some of chunks(days)) {
    await transaction('port_days').insert(
      some.map(day => ({ day: day.day, ...toPortSumsRow(day) })),
    );
  }
  await transaction('port_months')
    .where({ identity })
    .where('month', '>=', months.from)
    .where('month', '<', months.to)
    .delete();
  await transaction.raw(ADD_UP_MONTHS, [identity, months.from, months.to]);
  const [first] = await transaction('port_days')
    .where({ identity })
    .min<Array<{ day: string | null }>>({ day: 'day' });
  await transaction('rolled_up')
    .insert({ identity, rolled_to: rolledTo, first_day: first.day })
    .onConflict('identity')
    .merge();
  // Not those that came since, of which the sums know nothing.
  for (const some of chunks(takenIn)) {
    await transaction('changed_histories').whereIn('id', some).delete();
  }
}

function monthAfter(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
