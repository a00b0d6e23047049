import { RebuildRun } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from './values';

/** A row of `rebuilds`. */
export type RebuildRow = {
  id: string;
  state: RebuildRun['state'];
  requested_by: string;
  created_at: BigIntValue;
  started_at: BigIntValue | null;
  updated_at: BigIntValue;
  ended_at: BigIntValue | null;
};

export function toRebuildRow(run: RebuildRun): RebuildRow {
  return {
    id: run.id,
    state: run.state,
    requested_by: run.requestedBy,
    created_at: run.createdAt,
    started_at: run.startedAt,
    updated_at: run.updatedAt,
    ended_at: run.endedAt,
  };
}

export function fromRebuildRow(row: RebuildRow): RebuildRun {
  return {
    id: row.id,
    state: row.state,
    requestedBy: row.requested_by,
    createdAt: toNumber(row.created_at),
    startedAt: toNumberOrNull(row.started_at),
    updatedAt: toNumber(row.updated_at),
    endedAt: toNumberOrNull(row.ended_at),
  };
}

/** A row of `rebuild_stations`. */
export type RebuildStationRow = {
  rebuild_id: string;
  identity: string;
  state: 'waiting' | 'begun' | 'done' | 'failed';
  reason: string | null;
  conditions_before: number | null;
  intervals_before: number | null;
  conditions_after: number | null;
  intervals_after: number | null;
};
