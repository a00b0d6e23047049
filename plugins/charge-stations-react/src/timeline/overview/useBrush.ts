import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { TimeWindow } from '../../time/timeRange';
import { brushed, holdAt, keyed, movedWithin, type Hold } from './brush';

/** Less than this is a click by an unsteady hand. */
const SLOP_PX = 4;
/** A pause this long ends a row of keys; only then is the range taken over. */
const SETTLE_MS = 250;

interface BrushOptions {
  limits: TimeWindow;
  range: TimeWindow;
  /** Where the strip begins within the element, and how wide it is, in pixels. */
  left: number;
  width: number;
  onChange: (range: TimeWindow) => void;
}

interface Drag {
  hold: Hold;
  base: TimeWindow;
  start: number;
  startX: number;
  /** Where it is now; undefined until it has moved. */
  result?: TimeWindow;
}

/** The range as it is dragged or keyed, and what listens to that. Escape takes back what is not let go yet. */
export function useBrush(options: BrushOptions) {
  const { limits, range, left, width, onChange } = options;
  const [draft, setDraft] = useState<TimeWindow>();
  const shown = draft ?? range;
  const drag = useRef<Drag>();
  const settling = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setDraft(undefined), [range.from, range.to]);
  useEffect(() => () => clearTimeout(settling.current), []);

  const perPx = (limits.to - limits.from) / width;
  const xOf = (event: PointerEvent<SVGSVGElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left - left;
  const pxOf = (at: number) => (at - limits.from) / perPx;
  const cancel = () => {
    clearTimeout(settling.current);
    drag.current = undefined;
    setDraft(undefined);
  };

  return {
    shown,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button > 0 || event.ctrlKey) {
        return;
      }
      const startX = xOf(event);
      clearTimeout(settling.current);
      event.currentTarget.setPointerCapture?.(event.pointerId);
      drag.current = {
        hold: holdAt(startX, { from: pxOf(shown.from), to: pxOf(shown.to) }),
        base: shown,
        start: limits.from + startX * perPx,
        startX,
      };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const held = drag.current;
      if (!held) {
        return;
      }
      const x = xOf(event);
      if (held.result || Math.abs(x - held.startX) >= SLOP_PX) {
        held.result = brushed({
          ...held,
          end: limits.from + x * perPx,
          limits,
        });
        setDraft(held.result);
      }
    },
    onPointerUp: () => {
      const held = drag.current;
      drag.current = undefined;
      if (held?.result) {
        onChange(held.result);
      } else if (held?.hold === 'outside') {
        // A click brings the range there.
        const middle = (held.base.from + held.base.to) / 2;
        onChange(movedWithin(held.base, held.start - middle, limits));
      }
    },
    onPointerCancel: cancel,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === 'Escape' && draft) {
        event.preventDefault();
        cancel();
        return;
      }
      const next = keyed({
        key: event.key,
        shift: event.shiftKey,
        range: shown,
        limits,
      });
      if (next) {
        event.preventDefault();
        event.stopPropagation();
        setDraft(next);
        clearTimeout(settling.current);
        settling.current = setTimeout(() => onChange(next), SETTLE_MS);
      }
    },
  };
}
