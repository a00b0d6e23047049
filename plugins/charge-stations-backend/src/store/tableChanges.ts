import { CONFIGURATION_ACTIONS, Millis } from '../model';
import { SUMS_OVERLAP } from './AvailabilityStore';
import { EvidenceBatch } from './EvidenceWriter';
import {
  Row,
  toConditionRow,
  toEventRow,
  toFrameRow,
  toImportRow,
  toImportStationRow,
  toIntervalRow,
  toMarkRow,
  toStationRow,
} from './rows';

/** What happens to one table within a batch: deletions first, then rows, then single columns of others. */
export interface TableChange {
  table: string;
  /** Columns by which a row replaces an older one; empty where rows are only ever added. */
  key: string[];
  /** Whether each row takes the id of its event: of the same connection and seq, with part 0. */
  hasEventId: boolean;
  remove: Row[];
  put: Row[];
  /** Rows that are there already: the columns of `key`, and those that change. */
  set: Row[];
}

/** Changes that are not older need no note: the sums of a station overlap by {@link SUMS_OVERLAP} anyway. */
const NOTED_AFTER: Millis = SUMS_OVERLAP / 2;

const NUMBERED = ['identity', 'number'];

/** The batch as rows, in the order they are written; `now` is when. */
export function toTableChanges(
  batch: EvidenceBatch,
  options: { now: Millis },
): TableChange[] {
  const changes: TableChange[] = [
    change('events', [], batch.events.map(toEventRow)),
    {
      ...change('frames', [], batch.frames.map(toFrameRow)),
      hasEventId: true,
    },
    {
      ...change('configuration_evidence', [], toConfigurationNotes(batch)),
      hasEventId: true,
    },
    {
      ...change('intervals', NUMBERED, batch.intervals.map(toIntervalRow)),
      remove: batch.deletedIntervals,
      set: batch.closedIntervals.map(({ identity, number, to }) => ({
        identity,
        number,
        to_at: to,
      })),
    },
    change('conditions', NUMBERED, batch.conditions.map(toConditionRow)),
    change(
      'condition_evidence',
      [],
      batch.links.map(link => ({
        identity: link.identity,
        condition_number: link.conditionNumber,
        connection_id: link.evidence.connectionId,
        seq: link.evidence.seq,
        part: link.evidence.part ?? 0,
        effect: link.effect,
      })),
    ),
    change('marks', NUMBERED, batch.marks.map(toMarkRow)),
    change('changed_histories', [], toChangedHistories(batch, options.now)),
    change(
      'station_state',
      ['identity'],
      batch.checkpoints.map(({ identity, state, last }) => ({
        identity,
        state: JSON.stringify(state),
        connection_id: last?.connectionId ?? null,
        seq: last?.seq ?? null,
      })),
    ),
    {
      ...change(
        'stations',
        ['identity'],
        batch.stations.map(({ summary, nextDeadline }) => ({
          ...toStationRow(summary),
          next_deadline: nextDeadline,
        })),
      ),
      set: batch.sightings.map(({ identity, at }) => ({
        identity,
        last_seen_at: at,
      })),
    },
    ...importChanges(batch),
  ];
  return changes.filter(
    ({ put, remove, set }) => put.length + remove.length + set.length > 0,
  );
}

/** `on conflict ... do update` for tables with a key; nothing for the others. */
export function upsertClause(key: string[], columns: string[]): string {
  if (key.length === 0) {
    return '';
  }
  const assignments = columns
    .filter(column => !key.includes(column))
    .map(column => `"${column}" = excluded."${column}"`);
  return `on conflict (${quoted(key)}) do update set ${assignments.join(', ')}`;
}

/** Column names as a list for SQL; some of ours, such as "number", are words of SQL as well. */
export function quoted(columns: string[]): string {
  return columns.map(column => `"${column}"`).join(', ');
}

/** Messages about configuration, for whoever makes snapshots of them: few batches have any. */
function toConfigurationNotes({ frames }: EvidenceBatch): Row[] {
  return frames
    .filter(({ action }) => CONFIGURATION_ACTIONS.has(action))
    .map(({ identity, connectionId, seq }) => ({
      identity,
      connection_id: connectionId,
      seq,
    }));
}

/**
 * From when on each station's history changes, so that its sums are made anew from there. What changes the present alone is
 * left out: the sums that come next begin before it. But a station's first interval is what they begin with.
 */
function toChangedHistories(batch: EvidenceBatch, now: Millis): Row[] {
  const present = now - NOTED_AFTER;
  const changes = [
    ...batch.intervals.map(({ identity, number, from }) => ({
      identity,
      from: number === 1 ? Math.min(from, present - 1) : from,
    })),
    ...batch.closedIntervals.map(({ identity, to: from }) => ({
      identity,
      from,
    })),
    ...batch.deletedIntervals.map(({ identity }) => ({ identity, from: 0 })),
    ...batch.conditions.map(({ identity, openedAt: from }) => ({
      identity,
      from,
    })),
  ];
  const earliest = new Map<string, Millis>();
  for (const { identity, from } of changes) {
    if (from >= present) {
      continue;
    }
    earliest.set(identity, Math.min(from, earliest.get(identity) ?? from));
  }
  return [...earliest].map(([identity, from_at]) => ({ identity, from_at }));
}

function importChanges({ importProgress }: EvidenceBatch): TableChange[] {
  if (!importProgress) {
    return [];
  }
  const { run, stations } = importProgress;
  return [
    change('imports', ['id'], [toImportRow(run)]),
    change(
      'import_stations',
      ['import_id', 'identity'],
      stations.map(toImportStationRow),
    ),
  ];
}

function change(table: string, key: string[], put: Row[]): TableChange {
  return { table, key, hasEventId: false, remove: [], put, set: [] };
}
