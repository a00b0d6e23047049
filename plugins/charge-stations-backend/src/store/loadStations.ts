import { Knex } from 'knex';
import { StationEvent } from '../model';
import { Checkpoint, StoredStation } from './EvidenceWriter';
import {
  BigIntValue,
  EventRow,
  fromEventRow,
  fromStationRow,
  StationRow,
  toNumberOrNull,
} from './rows';

type StationWithState = StationRow & {
  next_deadline: BigIntValue | null;
  state: string | null;
  state_connection_id: string | null;
  state_seq: number | null;
};

/** What is stored of these stations; those that never connected are left out. */
export async function loadStations(
  database: Knex,
  identities: string[],
): Promise<Map<string, StoredStation>> {
  const rows = await database
    .from('stations')
    .leftJoin('station_state', 'station_state.identity', 'stations.identity')
    .whereIn('stations.identity', identities)
    .select<StationWithState[]>('stations.*', 'station_state.state', {
      state_connection_id: 'station_state.connection_id',
      state_seq: 'station_state.seq',
    });
  const tails = await loadTails(database, identities);
  return new Map(
    rows.map(row => [
      row.identity,
      {
        summary: fromStationRow(row),
        nextDeadline: toNumberOrNull(row.next_deadline),
        checkpoint: toCheckpoint(row),
        tail: tails.get(row.identity) ?? [],
      },
    ]),
  );
}

async function loadTails(
  database: Knex,
  identities: string[],
): Promise<Map<string, StationEvent[]>> {
  const rows = await database
    .from('station_state')
    .join('events', join =>
      join
        .on('events.connection_id', 'station_state.connection_id')
        .on('events.seq', '>', 'station_state.seq')
        .on('events.identity', 'station_state.identity'),
    )
    .whereIn('station_state.identity', identities)
    .orderBy(['events.seq', 'events.part'])
    .select<EventRow[]>('events.*');
  const tails = new Map<string, StationEvent[]>();
  for (const row of rows) {
    const tail = tails.get(row.identity) ?? [];
    tail.push(fromEventRow(row).event);
    tails.set(row.identity, tail);
  }
  return tails;
}

function toCheckpoint(row: StationWithState): Checkpoint | null {
  const { identity, state, state_connection_id: connectionId } = row;
  return state === null
    ? null
    : {
        identity,
        state: JSON.parse(state),
        last:
          connectionId === null || row.state_seq === null
            ? null
            : { connectionId, seq: row.state_seq },
      };
}
