import { Knex } from 'knex';
import { faultProjector } from '../src/__testUtils__/faultProjector';
import { openedRecord } from '../src/store/__testUtils__/records';

const DAY = 24 * 60 * 60_000;

/** Statuses of the time before a hundred days, with their frames: what is kept no longer by default. */
export async function fillWithOldFrames(
  database: Knex,
  options: { stations: number; frames: number; now: number },
): Promise<void> {
  const { frames, now, stations } = options;
  const each = Math.floor(frames / stations);
  const count = each * stations;
  const begin = now - 120 * DAY;
  const step = Math.floor((20 * DAY) / each);
  const numbers =
    database.client.driverName === 'pg'
      ? `(select i from generate_series(0, ${count - 1}) as i) as n`
      : `(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${
          count - 1
        }) select i from n) as n`;
  await database.raw(`
    insert into events (identity, connection_id, seq, part, received_at, source, type, connector_id, status, error_code)
    select 'old-' || (i / ${each}), 'connection-' || (i / ${each}), i % ${each}, 0,
      ${begin} + (i % ${each}) * ${step}, 'live', 'status', 1, 'Available', 'NoError'
    from ${numbers}`);
  await database.raw(`
    insert into frames (id, identity, connection_id, seq, received_at, source, protocol, direction, message_kind,
      message_id, action, raw, encoding, answer)
    select id, identity, connection_id, seq, received_at, 'live', 'ocpp1.6', 'fromStation', 'call',
      'message-' || seq, 'StatusNotification',
      '[2,"message-' || seq || '","StatusNotification",{"connectorId":1,"status":"Available","errorCode":"NoError","timestamp":"2026-01-01T00:00:00.000Z","info":"what a station may say of it, and more","vendorId":"dev.forecourt.bench"}]',
      'text', '[3,"message-' || seq || '",{}]'
    from events`);
  if (database.client.driverName === 'pg') {
    // As the server does by itself, sooner or later.
    await database.raw('analyze');
  }
  for (let station = 0; station < stations; station++) {
    const identity = `old-${station}`;
    const { events } = openedRecord({ identity, seq: 0, receivedAt: begin });
    const { state } = faultProjector().apply(null, events);
    await database('stations').insert({
      ...{ identity, first_seen_at: begin, last_seen_at: now - 100 * DAY },
    });
    await database('station_state').insert({
      ...{ identity, state: JSON.stringify(state) },
    });
  }
}
