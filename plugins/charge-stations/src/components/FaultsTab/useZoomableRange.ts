import {
  formatTimeRange,
  parseTimeRange,
} from '@forecourt/plugin-charge-stations-react';
import type {
  TimeRange,
  TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The range that the reader chose before zooming, as `30d` or `<from>/<to>`. */
const WHOLE = 'whole';

/** The page's time range, and the way back from zooming into it; both are in the address. */
export function useZoomableRange() {
  const [parameters, setParameters] = useSearchParams();
  const range = useMemo(() => parseTimeRange(parameters), [parameters]);
  const whole = useMemo(() => wholeFrom(parameters), [parameters]);

  const go = (next: TimeRange, wholeOfNext?: TimeRange) =>
    setParameters(
      previous => {
        const result = formatTimeRange(next, previous);
        result.delete(WHOLE);
        if (wholeOfNext) {
          result.set(WHOLE, formatWhole(wholeOfNext));
        }
        return result;
      },
      { replace: true },
    );

  return {
    range,
    choose: (next: TimeRange) => go(next),
    zoomTo: (window: TimeWindow) =>
      go({ kind: 'absolute', ...window }, whole ?? range),
    /** Undefined while nothing is zoomed. */
    resetZoom: whole && (() => go(whole)),
  };
}

function formatWhole(range: TimeRange): string {
  const parameters = formatTimeRange(range);
  return range.kind === 'relative'
    ? range.preset
    : `${parameters.get('from')}/${parameters.get('to')}`;
}

function wholeFrom(parameters: URLSearchParams): TimeRange | undefined {
  const text = parameters.get(WHOLE);
  if (!text) {
    return undefined;
  }
  const [from, to] = text.split('/');
  return parseTimeRange(
    new URLSearchParams(to ? { from, to } : { range: text }),
  );
}
