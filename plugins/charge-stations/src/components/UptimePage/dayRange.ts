import { addDays, isDay } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';

/**
 * Ranges that end with today, of which `month` and `year` begin with the first of it; and `12m`, the twelve
 * calendar months before this one.
 */
export const DAY_PRESETS = ['30d', '90d', 'month', 'year', '12m'] as const;

export type DayPreset = (typeof DAY_PRESETS)[number];

/** Days from `from` to the one before `to`, as the API writes them. */
export interface DayWindow {
  from: string;
  to: string;
}

export type DayRange =
  | { kind: 'preset'; preset: DayPreset }
  | ({ kind: 'custom' } & DayWindow);

/** The most days that the API adds up. */
export const MOST_DAYS = 1_100;

/** Reads `range=30d|90d|month|year|12m` or days `from` and `to`; the last 90 days where neither is there. */
export function dayRangeFrom(parameters: URLSearchParams): DayRange {
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (isDay(from) && isDay(to) && isAllowed({ from, to })) {
    return { kind: 'custom', from, to };
  }
  const preset = DAY_PRESETS.find(it => it === parameters.get('range'));
  return { kind: 'preset', preset: preset ?? '90d' };
}

/** What to change in the query string to have a range. */
export function dayRangePatch(range: DayRange): SearchPatch {
  return range.kind === 'preset'
    ? { range: range.preset, from: undefined, to: undefined }
    : { range: undefined, from: range.from, to: range.to };
}

/** Whether the API takes it: one day at least, and not too many. */
export function isAllowed({ from, to }: DayWindow): boolean {
  return from < to && addDays(from, MOST_DAYS) >= to;
}

/** The days that a range means today. */
export function daysOfRange(range: DayRange, today: string): DayWindow {
  if (range.kind === 'custom') {
    return { from: range.from, to: range.to };
  }
  const to = addDays(today, 1);
  switch (range.preset) {
    case '30d':
      return { from: addDays(to, -30), to };
    case '90d':
      return { from: addDays(to, -90), to };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to };
    default: {
      const thisMonth = today.slice(5, 7);
      const lastYear = String(Number(today.slice(0, 4)) - 1);
      return {
        from: `${lastYear}-${thisMonth}-01`,
        to: `${today.slice(0, 7)}-01`,
      };
    }
  }
}

/** The days that there are bars for: the last 90 of a range. */
export function daysWithBars({ from, to }: DayWindow): DayWindow {
  const first = addDays(to, -90);
  return { from: from > first ? from : first, to };
}
