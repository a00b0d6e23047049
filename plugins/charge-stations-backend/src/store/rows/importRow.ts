import { ImportRun, ImportStation } from '../../model';
import {
  BigIntValue,
  fromJsonList,
  toJsonList,
  toNumber,
  toNumberOrNull,
} from './values';

/** A row of `imports`. */
export type ImportRow = {
  id: string;
  name: string;
  format: ImportRun['format'];
  identity: string | null;
  time_zone: string;
  size: BigIntValue | null;
  state: ImportRun['state'];
  lines_done: BigIntValue;
  connections: number;
  columns: string | null;
  counts: string;
  problems: string | null;
  error: string | null;
  created_at: BigIntValue;
  updated_at: BigIntValue;
};

export function toImportRow(run: ImportRun): ImportRow {
  return {
    id: run.id,
    name: run.name,
    format: run.format,
    identity: run.identity,
    time_zone: run.timeZone,
    size: run.size,
    state: run.state,
    lines_done: run.linesDone,
    connections: run.connections,
    columns: toJsonList(run.columns ?? []),
    counts: JSON.stringify(run.counts),
    problems: toJsonList(run.problems),
    error: run.error,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
  };
}

export function fromImportRow(row: ImportRow): ImportRun {
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    identity: row.identity,
    timeZone: row.time_zone,
    size: toNumberOrNull(row.size),
    state: row.state,
    linesDone: toNumber(row.lines_done),
    connections: row.connections,
    columns: row.columns === null ? null : fromJsonList(row.columns),
    counts: JSON.parse(row.counts),
    problems: fromJsonList(row.problems),
    error: row.error,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

/** A row of `import_stations`. */
export type ImportStationRow = {
  import_id: string;
  identity: string;
  state: string | null;
  is_new: boolean;
  is_rebuilt: boolean;
};

export function toImportStationRow(station: ImportStation): ImportStationRow {
  const { importId, identity, state, isNew, isRebuilt } = station;
  return {
    import_id: importId,
    identity,
    state: state === null ? null : JSON.stringify(state),
    is_new: isNew,
    is_rebuilt: isRebuilt,
  };
}

/** SQLite has numbers in place of booleans. */
export function fromImportStationRow(row: ImportStationRow): ImportStation {
  return {
    importId: row.import_id,
    identity: row.identity,
    state: row.state === null ? null : JSON.parse(row.state),
    isNew: Boolean(row.is_new),
    isRebuilt: Boolean(row.is_rebuilt),
  };
}
