import { Knex } from 'knex';

/** The day after the last that has sums. */
export const LAST_DAY = '2026-01-01';

const DAYS = 365;
const STATIONS_PER_SITE = 20;

const COLUMNS =
  'up, degraded, down, unknown, unknown_ours, planned, excluded, outside, openings, repeats, gap_repairs';

/** A year of sums of so many ports, one a station, day after day as they come; a fault on every thirtieth day of each. */
export async function fillAvailability(options: {
  database: Knex;
  ports: number;
}): Promise<void> {
  const { database, ports } = options;
  const isPostgres = database.client.driverName === 'pg';
  const dayOf = isPostgres
    ? `to_char(date '2025-01-01' + day.n, 'YYYY-MM-DD')`
    : `date('2025-01-01', '+' || day.n || ' days')`;
  const name = isPostgres
    ? `'CP' || lpad(port.n::text, 5, '0')`
    : `printf('CP%05d', port.n)`;
  const numbers = (table: string, count: number) =>
    `${table}(n) as (select 0 union all select n + 1 from ${table} where n < ${
      count - 1
    })`;
  await database.raw(`
    with recursive ${numbers('day', DAYS)}, ${numbers('port', ports)}
    insert into port_days (day, identity, port, ${COLUMNS}, repairs)
    select ${dayOf}, ${name}, 'evse:1',
      86400000 - (day.n + port.n) % 7 * 60000 - (port.n % 11) * 1000,
      0, (day.n + port.n) % 7 * 60000, (port.n % 11) * 1000, 0, 0, 0, 0,
      case when (day.n + port.n) % 30 = 0 then 1 else 0 end, 0, 0,
      case when (day.n + port.n) % 30 = 0 then '5400000' end
    from day cross join port
    order by day.n, port.n`);
  const sums = COLUMNS.split(', ')
    .map(column => `sum(${column})`)
    .join();
  await database.raw(`
    insert into port_months (month, identity, port, ${COLUMNS}, repairs)
    select substr(day, 1, 7), identity, port, ${sums}, string_agg(repairs, ',')
    from port_days group by substr(day, 1, 7), identity, port`);
  await database.raw(
    `with recursive ${numbers('port', ports)}
     insert into rolled_up (identity, rolled_to, first_day)
     select ${name}, cast(? as bigint), '2025-01-01' from port`,
    [Date.parse(LAST_DAY)],
  );
  await database.raw(`
    with recursive ${numbers('port', ports)}
    insert into registry (entity_ref, identity, owner, site)
    select 'chargestation:default/' || lower(${name}), ${name},
      'group:default/team-' || (port.n % 8),
      'system:default/site-' || (port.n / ${STATIONS_PER_SITE})
    from port`);
  if (isPostgres) {
    await database.raw('analyze');
  }
}
