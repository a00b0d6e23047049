import type { KeyboardEvent } from 'react';

/** What the keys do. */
export interface KeyboardActions {
  /** Numbers of the faults in the order that `j` follows. */
  faults: number[];
  selected: number | undefined;
  select: (number: number | undefined) => void;
  open: (number: number) => void;
  /** Absent where the window is fixed. */
  window?: {
    zoom: (factor: number) => void;
    pan: (fraction: number) => void;
    reset: () => void;
  };
}

const ZOOM_STEP = 1.5;
const PAN_STEP = 0.2;

/** The fault after or before the selected one; the first or last when none is selected. */
export function neighbour(
  faults: number[],
  selected: number | undefined,
  direction: -1 | 1,
): number | undefined {
  const at = selected === undefined ? -1 : faults.indexOf(selected);
  if (at === -1) {
    return direction === 1 ? faults[0] : faults[faults.length - 1];
  }
  return faults[at + direction] ?? selected;
}

/** Handles the timeline's keys; a key that it does not know is left to the page. */
export function keyboardHandler(actions: KeyboardActions) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const action = actionOf(event.key, actions);
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  };
}

function actionOf(
  key: string,
  actions: KeyboardActions,
): (() => void) | undefined {
  const { faults, selected, select, open, window } = actions;
  switch (key) {
    case 'j':
      return () => select(neighbour(faults, selected, 1));
    case 'k':
      return () => select(neighbour(faults, selected, -1));
    case 'Enter':
      return selected === undefined ? undefined : () => open(selected);
    case 'Escape':
      return selected === undefined ? undefined : () => select(undefined);
    case '+':
    case '=':
      return window && (() => window.zoom(1 / ZOOM_STEP));
    case '-':
      return window && (() => window.zoom(ZOOM_STEP));
    case 'ArrowLeft':
      return window && (() => window.pan(-PAN_STEP));
    case 'ArrowRight':
      return window && (() => window.pan(PAN_STEP));
    case 'Home':
      return window && (() => window.reset());
    default:
      return undefined;
  }
}
