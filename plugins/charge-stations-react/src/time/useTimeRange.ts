import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatTimeRange,
  parseTimeRange,
  type TimeRange,
  type TimeRangePreset,
} from './timeRange';

/**
 * The page's time range, kept in the URL so that a copied link shows the same.
 *
 * @public
 */
export function useTimeRange(options: { fallback?: TimeRangePreset } = {}): {
  range: TimeRange;
  setRange: (range: TimeRange) => void;
  /** Back to the range of a URL that names none. */
  resetRange: () => void;
} {
  const { fallback = '24h' } = options;
  const [params, setParams] = useSearchParams();
  const range = useMemo(
    () => parseTimeRange(params, fallback),
    [params, fallback],
  );
  const setRange = useCallback(
    (next: TimeRange) =>
      setParams(previous => formatTimeRange(next, previous), { replace: true }),
    [setParams],
  );
  const resetRange = useCallback(
    () => setRange({ kind: 'relative', preset: fallback }),
    [setRange, fallback],
  );
  return { range, setRange, resetRange };
}
