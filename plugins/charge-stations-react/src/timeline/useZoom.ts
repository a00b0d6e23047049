import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { select } from 'd3-selection';
import {
  zoom,
  zoomIdentity,
  type D3ZoomEvent,
  type ZoomTransform,
} from 'd3-zoom';
import type { TimeWindow } from '../time/timeRange';
import {
  limitedWindow,
  pannedWindow,
  transformedWindow,
  zoomedWindow,
} from './scales';

/** A pause this long ends a movement; only then is new data asked for. */
const SETTLE_MS = 250;

interface ZoomOptions {
  /** What wheel, drag and pinch are read from. */
  svg: RefObject<SVGSVGElement>;
  /** Width and left edge of the plot within the svg, in pixels. */
  plot: { left: number; width: number };
  range: TimeWindow;
  /** Without it the window is fixed. */
  onChange?: (window: TimeWindow) => void;
}

/**
 * The window in view: `range`, or what the reader makes of it until the page has taken it over.
 * d3-zoom only reads the gestures; what it reads is applied to the window that was in view when the
 * gesture began, so a range that follows now does not pull the picture away from under the pointer.
 */
export function useZoom(options: ZoomOptions) {
  const { svg, range, onChange } = options;
  const { left, width } = options.plot;
  const [draft, setDraft] = useState<TimeWindow>();
  const window = draft ?? range;

  const latest = useRef({ window, onChange });
  latest.current = { window, onChange };
  const settling = useRef<ReturnType<typeof setTimeout>>();

  const move = useCallback((next: TimeWindow) => {
    const limited = limitedWindow(next, Date.now());
    latest.current.window = limited;
    setDraft(limited);
    clearTimeout(settling.current);
    settling.current = setTimeout(() => {
      settling.current = undefined;
      latest.current.onChange?.(limited);
    }, SETTLE_MS);
  }, []);

  useEffect(() => {
    if (!settling.current) {
      setDraft(undefined);
    }
  }, [range.from, range.to]);

  useEffect(() => () => clearTimeout(settling.current), []);

  const fixed = !onChange;
  useEffect(() => {
    const element = svg.current;
    if (!element || fixed) {
      return undefined;
    }
    let base = latest.current.window;
    let begun: ZoomTransform = zoomIdentity;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .extent([
        [left, 0],
        [left + width, 1],
      ])
      .on('start', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        base = latest.current.window;
        begun = event.transform;
      })
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        move(
          transformedWindow({
            base,
            width,
            transform: since(begun, transform, left),
          }),
        );
      });
    const selection = select(element);
    selection.call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [svg, left, width, fixed, move]);

  return {
    window,
    zoom: (factor: number) => move(zoomedWindow(latest.current.window, factor)),
    pan: (fraction: number) =>
      move(pannedWindow(latest.current.window, fraction)),
    reset: () => {
      clearTimeout(settling.current);
      settling.current = undefined;
      setDraft(undefined);
    },
  };
}

/** What a gesture did since it began, in the coordinates of the plot. */
function since(
  begun: ZoomTransform,
  now: ZoomTransform,
  left: number,
): ZoomTransform {
  const k = now.k / begun.k;
  const x = now.x - begun.x * k;
  return zoomIdentity.translate(x + left * (k - 1), 0).scale(k);
}
