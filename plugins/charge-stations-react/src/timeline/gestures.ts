import type { TimeWindow } from '../time/timeRange';
import { windowUnder, zoomedWindow } from './scales';

/** Less than this is a click by an unsteady hand. */
const SLOP_PX = 4;

/** Where the plot is within the element, in pixels. */
export interface Plot {
  left: number;
  width: number;
}

interface GestureOptions {
  plot: Plot;
  /** The window in view. */
  current: () => TimeWindow;
  move: (window: TimeWindow) => void;
  /** A pointer is held down, or the last one was let go. */
  onHold?: (isHeld: boolean) => void;
}

/**
 * Reads wheel, drag and pinch; gives back how to stop. Pointer events, because what was touched may be
 * drawn anew under the finger, and because the browser scrolls the page by itself then (`pan-y`).
 */
export function listenToGestures(
  element: SVGSVGElement,
  options: GestureOptions,
): () => void {
  const { plot, current, move, onHold } = options;
  const { width } = plot;
  // Where each pointer was when the number of pointers changed, and where it is.
  const pointers = new Map<number, { before: number; after: number }>();
  let base = current();
  let dragged = false;

  const xOf = (event: MouseEvent) =>
    event.clientX - element.getBoundingClientRect().left - plot.left;

  const begin = () => {
    base = current();
    pointers.forEach(pointer => {
      pointer.before = pointer.after;
    });
  };

  const down = (event: PointerEvent) => {
    if (event.button > 0 || event.ctrlKey) {
      return;
    }
    if (pointers.size === 0) {
      dragged = false;
    }
    pointers.set(event.pointerId, { before: 0, after: xOf(event) });
    onHold?.(true);
    begin();
  };

  const moved = (event: PointerEvent) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) {
      return;
    }
    pointer.after = xOf(event);
    if (!dragged && Math.abs(pointer.after - pointer.before) < SLOP_PX) {
      return;
    }
    dragged = true;
    element.setPointerCapture?.(event.pointerId);
    const all = [...pointers.values()];
    move(
      windowUnder({
        base,
        width,
        before: all.map(({ before }) => before),
        after: all.map(({ after }) => after),
      }),
    );
  };

  const up = (event: PointerEvent) => {
    if (pointers.delete(event.pointerId)) {
      onHold?.(pointers.size > 0);
      begin();
    }
  };

  // Letting go over a fault does not open it.
  const click = (event: MouseEvent) => {
    if (dragged) {
      event.stopPropagation();
    }
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const factor = 2 ** (event.deltaY * wheelStep(event));
    move(zoomedWindow(current(), factor, xOf(event) / width));
  };

  const undo: Array<() => void> = [];
  function on<K extends keyof SVGElementEventMap>(
    type: K,
    listener: (event: SVGElementEventMap[K]) => void,
    how?: AddEventListenerOptions,
  ) {
    element.addEventListener(type, listener, how);
    undo.push(() => element.removeEventListener(type, listener, how));
  }
  on('pointerdown', down);
  on('pointermove', moved);
  on('pointerup', up);
  on('pointercancel', up);
  on('click', click, { capture: true });
  on('wheel', wheel, { passive: false });
  return () => undo.forEach(remove => remove());
}

/** Wheels count in pixels, lines or pages; a pinch on a touch pad comes as a slow wheel with Ctrl. */
function wheelStep({ deltaMode, ctrlKey }: WheelEvent): number {
  const steps = [0.002, 0.05, 1];
  return (steps[deltaMode] ?? 1) * (ctrlKey ? 10 : 1);
}
