/**
 * The presets of a relative range; each ends now.
 *
 * @public
 */
export const TIME_RANGE_PRESETS = ['24h', '7d', '30d'] as const;

/** @public */
export type TimeRangePreset = (typeof TIME_RANGE_PRESETS)[number];

/**
 * `from` inclusive, `to` exclusive, milliseconds since the epoch.
 *
 * @public
 */
export interface TimeWindow {
  from: number;
  to: number;
}

/**
 * What time a page is about: the last so-and-so long, following now, or a fixed window.
 *
 * @public
 */
export type TimeRange =
  | { kind: 'relative'; preset: TimeRangePreset }
  | ({ kind: 'absolute' } & TimeWindow);

const HOUR = 3_600_000;
const PRESET_LENGTHS: Record<TimeRangePreset, number> = {
  '24h': 24 * HOUR,
  '7d': 7 * 24 * HOUR,
  '30d': 30 * 24 * HOUR,
};

/**
 * Reads `?range=24h|7d|30d` or `?from=…&to=…` (ISO 8601); anything else is `fallback`.
 *
 * @public
 */
export function parseTimeRange(
  params: URLSearchParams,
  fallback: TimeRangePreset = '24h',
): TimeRange {
  const from = Date.parse(params.get('from') ?? '');
  const to = Date.parse(params.get('to') ?? '');
  if (from < to) {
    return { kind: 'absolute', from, to };
  }
  const preset = TIME_RANGE_PRESETS.find(name => name === params.get('range'));
  return { kind: 'relative', preset: preset ?? fallback };
}

/**
 * The parameters with the range in them and every other parameter kept.
 *
 * @public
 */
export function formatTimeRange(
  range: TimeRange,
  params: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['range', 'from', 'to']) {
    next.delete(name);
  }
  if (range.kind === 'relative') {
    next.set('range', range.preset);
  } else {
    next.set('from', new Date(range.from).toISOString());
    next.set('to', new Date(range.to).toISOString());
  }
  return next;
}

/**
 * The window that a range means at `now`.
 *
 * @public
 */
export function resolveTimeRange(range: TimeRange, now: number): TimeWindow {
  return range.kind === 'absolute'
    ? { from: range.from, to: range.to }
    : { from: now - PRESET_LENGTHS[range.preset], to: now };
}

/**
 * The window of the same length just before (`-1`) or after (`1`), as a fixed range.
 *
 * @public
 */
export function shiftTimeRange(
  range: TimeRange,
  now: number,
  direction: -1 | 1,
): TimeRange {
  const { from, to } = resolveTimeRange(range, now);
  const length = to - from;
  return {
    kind: 'absolute',
    from: from + direction * length,
    to: to + direction * length,
  };
}
