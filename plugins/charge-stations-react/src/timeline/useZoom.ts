import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { TimeWindow } from '../time/timeRange';
import { listenToGestures, type Plot } from './gestures';
import { limitedWindow, pannedWindow, zoomedWindow } from './scales';

/** A pause this long ends a movement, once nothing is held down; only then is new data asked for. */
const SETTLE_MS = 250;

interface ZoomOptions {
  /** What wheel, drag and pinch are read from. */
  svg: RefObject<SVGSVGElement>;
  plot: Plot;
  range: TimeWindow;
  /** Without it the window is fixed. */
  onChange?: (window: TimeWindow) => void;
}

/**
 * The window in view: `range`, or what the reader makes of it until the page has taken it over.
 * A gesture is applied to the window that was in view when it began, so a range that follows now
 * does not pull the picture away from under the pointer.
 */
export function useZoom(options: ZoomOptions) {
  const { svg, range, onChange } = options;
  const { left, width } = options.plot;
  const [draft, setDraft] = useState<TimeWindow>();
  const window = draft ?? range;

  const latest = useRef({ window, onChange });
  latest.current = { window, onChange };
  const settling = useRef<ReturnType<typeof setTimeout>>();
  const held = useRef(false);
  /** Given to `onChange` and not come back as `range` yet, oldest first. */
  const asked = useRef<TimeWindow[]>([]);

  const move = useCallback((next: TimeWindow) => {
    const limited = limitedWindow(next, Date.now());
    latest.current.window = limited;
    setDraft(limited);
    clearTimeout(settling.current);
    const settle = () => {
      if (held.current) {
        // Data that comes while one drags would be drawn under the hand.
        settling.current = setTimeout(settle, SETTLE_MS);
        return;
      }
      settling.current = undefined;
      asked.current.push(limited);
      latest.current.onChange?.(limited);
    };
    settling.current = setTimeout(settle, SETTLE_MS);
  }, []);

  useEffect(() => {
    asked.current = askedAfter(asked.current, {
      from: range.from,
      to: range.to,
    });
    if (!settling.current && asked.current.length === 0) {
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
    const stop = listenToGestures(element, {
      plot: { left, width },
      current: () => latest.current.window,
      move,
      onHold: isHeld => {
        held.current = isHeld;
      },
    });
    return () => {
      held.current = false;
      stop();
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
      asked.current = [];
      setDraft(undefined);
    },
  };
}

/** What was asked for after `range`; nothing when the page chose a range that nobody asked for here. */
function askedAfter(asked: TimeWindow[], range: TimeWindow): TimeWindow[] {
  const answered = asked.findIndex(
    ({ from, to }) => from === range.from && to === range.to,
  );
  return answered < 0 ? [] : asked.slice(answered + 1);
}
