import type { ChargeStationsApi } from '@forecourt/plugin-charge-stations-common';
import type { TimeWindow } from '@forecourt/plugin-charge-stations-react';
import type { FaultFilter } from '../faultFilter';
import { faultsCsv, fileName, historyJson, spansCsv } from './files';
import { readFaults, readSpans } from './readHistory';

export type HistoryFormat = 'faultsCsv' | 'statesCsv' | 'json';

export interface ExportOptions {
  api: Pick<ChargeStationsApi, 'listConditions' | 'getTimeline'>;
  identity: string;
  window: TimeWindow;
  filter: FaultFilter;
  format: HistoryFormat;
  now: number;
  signal?: AbortSignal;
  /** Called with the number of faults and spans so far. */
  onProgress?: (count: number) => void;
}

export interface ExportedFile {
  file: { name: string; text: string; type: string };
  /** Faults and spans in it. */
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
  const faults = await readFaults(options);
  const spans = await readSpans({
    ...options,
    onProgress: count => onProgress?.(faults.items.length + count),
  });
  const text = historyJson({
    identity,
    window,
    filter,
    exportedAt: now,
    faults,
    spans,
  });
  return {
    file: { name: name('history.json'), text, type: 'application/json' },
    saved: faults.items.length + spans.items.length,
    isCut: faults.isCut || spans.isCut,
  };
}
