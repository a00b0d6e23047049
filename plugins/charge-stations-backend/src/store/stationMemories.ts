import { Knex } from 'knex';
import { StationMemory } from './EvidenceWriter';
import {
  BigIntValue,
  fromStationRow,
  StationRow,
  toNumberOrNull,
} from './rows';

type StationWithState = StationRow & {
  state: string | null;
  next_deadline: BigIntValue | null;
};

/** The rows of these stations with the reducer's memory of them, in one query. */
export async function selectStations(
  database: Knex,
  identities: string[],
): Promise<StationWithState[]> {
  return database
    .from('stations')
    .leftJoin('station_state', 'station_state.identity', 'stations.identity')
    .whereIn('stations.identity', identities)
    .select<StationWithState[]>(
      'stations.*',
      'station_state.state',
      'station_state.next_deadline',
    );
}

export function toMemories(
  rows: StationWithState[],
): Map<string, StationMemory> {
  return new Map(
    rows.map(row => [
      row.identity,
      {
        summary: fromStationRow(row),
        state: row.state === null ? null : JSON.parse(row.state),
        nextDeadline: toNumberOrNull(row.next_deadline),
      },
    ]),
  );
}
