import { Knex } from 'knex';

/** What the questions take for now. */
export const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Conditions of each station in the 90 days before. */
const CONDITIONS = 20;
/** One of so many stations has a fault that is open. */
const OPEN_IN = 5;
/** One of so many conditions flaps. */
const FLAPPING_IN = 97;
const STATIONS_PER_SITE = 20;
const OWNERS = 8;

/** The owner of some of the stations: `share` of all. */
export const OWNER = { ref: 'group:default/team-3', share: 1 / OWNERS };

/**
 * Stations with conditions of four codes that last from minutes to two hours, spread over 90 days; a fifth of them
 * with one that is open since at most ten days.
 */
export async function fillIncidents(options: {
  database: Knex;
  stations: number;
}): Promise<void> {
  const { database, stations } = options;
  const isPostgres = database.client.driverName === 'pg';
  const name = isPostgres
    ? `'CP' || lpad(station.n::text, 5, '0')`
    : `printf('CP%05d', station.n)`;
  const numbers = (table: string, count: number) =>
    `${table}(n) as (select 0 union all select n + 1 from ${table} where n < ${
      count - 1
    })`;
  const big = (value: string) => `cast(${value} as bigint)`;
  const isOpen = `item.n = ${CONDITIONS - 1} and station.n % ${OPEN_IN} = 0`;
  const opened = `${NOW} - case when ${isOpen}
    then ${big('station.n')} * 7919 % 14400 * 60000
    else (${big('station.n')} * 7919 + ${big(
    'item.n',
  )} * 104729) % 129600 * 60000 + 7200000 end`;
  await database.raw(`
    with recursive ${numbers('station', stations)}, ${numbers(
    'item',
    CONDITIONS,
  )}
    insert into conditions (identity, number, scope, code, blocking, severity, opened_at, opened_basis,
      first_seen_at, last_seen_at, closed_at, close_reason, close_precision, count, occurrences, flags, source)
    select ${name}, item.n + 1, 'connector:' || (item.n % 2 + 1),
      case item.n % 4 when 0 then 'ocpp16:GroundFailure' when 1 then 'ocpp16:ConnectorLockFailure'
        when 2 then 'ocpp16:OverCurrentFailure' else 'ocpp16:WeakSignal' end,
      item.n % 4 <> 3, item.n % 4 + 1, ${opened}, 'receiveTime', ${opened}, ${opened},
      case when ${isOpen} then null else ${opened} + (station.n + item.n) % 120 * 60000 + 60000 end,
      case when ${isOpen} then null else 'cleared' end,
      case when ${isOpen} then null else 'exact' end,
      1, 1,
      case when (station.n + item.n * 7) % ${FLAPPING_IN} = 0 then '["flapping"]' end, 'live'
    from station cross join item`);
  await database.raw(`
    with recursive ${numbers('station', stations)}
    insert into registry (entity_ref, identity, owner, site)
    select 'chargestation:default/' || lower(${name}), ${name},
      'group:default/team-' || (station.n % ${OWNERS}),
      'system:default/site-' || (station.n / ${STATIONS_PER_SITE})
    from station`);
  await database.raw(`
    with recursive ${numbers('station', stations)}
    insert into stations (identity, first_seen_at, last_seen_at, connection_id, firmware_version)
    select ${name}, ${
    NOW - 8e9
  }, ${NOW}, 'c' || station.n, '5.' || (station.n % 4)
    from station`);
  if (isPostgres) {
    await database.raw('analyze');
  }
}

/** How many conditions that makes. */
export function conditionsOf(stations: number): number {
  return stations * CONDITIONS;
}
