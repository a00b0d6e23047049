import type { ChargeStationsApi } from '@forecourt/plugin-charge-stations-common';
import type { TimeWindow } from '@forecourt/plugin-charge-stations-react';
import type { FaultFilter } from '../faultFilter';
import {
  faultsCsv,
  fileName,
  historyJson,
  sessionsCsv,
  spansCsv,
} from './files';
import { readFaults, readSessions, readSpans } from './readHistory';

export type HistoryFormat = 'faultsCsv' | 'statesCsv' | 'sessionsCsv' | 'json';

export interface ExportOptions {
  api: Pick<
    ChargeStationsApi,
    'listConditions' | 'getTimeline' | 'listSessions'
  >;
  identity: string;
  window: TimeWindow;
  filter: FaultFilter;
  /** Whether the JSON has the charging sessions too. */
  sessions: boolean;
  format: HistoryFormat;
  now: number;
  signal?: AbortSignal;
  /** Called with the number of rows so far. */
  onProgress?: (count: number) => void;
}

export interface ExportedFile {
  file: { name: string; text: string; type: string };
  /** Rows in it. */
  saved: number;
  /** There were more than a file holds. */
  isCut: boolean;
}

/** Reads what a range holds and makes a file of it. */
export async function exportHistory(
  options: ExportOptions,
): Promise<ExportedFile> {
  const { identity, window, filter, format, now, onProgress } = options;
  const name = (what: string) => fileName({ identity, window, what });
  if (format === 'faultsCsv') {
    const { items, isCut } = await readFaults(options);
    const text = faultsCsv(identity, items);
    const file = { name: name('faults.csv'), text, type: 'text/csv' };
    return { file, saved: items.length, isCut };
  }
  if (format === 'statesCsv') {
    const { items, isCut } = await readSpans(options);
    const text = spansCsv(identity, items);
    const file = { name: name('states.csv'), text, type: 'text/csv' };
    return { file, saved: items.length, isCut };
  }
  if (format === 'sessionsCsv') {
    const { items, isCut } = await readSessions(options);
    const text = sessionsCsv(identity, items);
    const file = { name: name('sessions.csv'), text, type: 'text/csv' };
    return { file, saved: items.length, isCut };
  }
  const faults = await readFaults(options);
  const spans = await readSpans({
    ...options,
    onProgress: count => onProgress?.(faults.items.length + count),
  });
  const sessions = options.sessions ? await readSessions(options) : undefined;
  const text = historyJson({
    identity,
    window,
    filter,
    exportedAt: now,
    faults,
    spans,
    sessions,
  });
  return {
    file: { name: name('history.json'), text, type: 'application/json' },
    saved:
      faults.items.length + spans.items.length + (sessions?.items.length ?? 0),
    isCut: faults.isCut || spans.isCut || (sessions?.isCut ?? false),
  };
}
