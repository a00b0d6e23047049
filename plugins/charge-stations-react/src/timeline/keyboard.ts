import type { KeyboardEvent } from 'react';
import { nextFact, type Direction, type Fact } from './roving';

/** What the keys do. */
export interface KeyboardActions {
  /** Numbers of the faults in the order that `j` follows. */
  faults: number[];
  selected: number | undefined;
  select: (number: number | undefined) => void;
  open: (number: number) => void;
  /** What is drawn, row by row. */
  rows: Fact[][];
  /** Moves the focus to a fact, or back to the timeline itself. */
  focus: (fact: Fact | undefined) => void;
  /** Closes the tooltip; absent while none is shown. */
  closeTooltip?: () => void;
  /** Absent where the window is fixed. */
  window?: {
    zoom: (factor: number) => void;
    pan: (fraction: number) => void;
    reset: () => void;
  };
}

const ZOOM_STEP = 1.5;
const PAN_STEP = 0.2;

const ARROWS: Record<string, Direction | undefined> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

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
    const action = actionOf(event, actions);
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  };
}

type Action = (() => void) | undefined;

function actionOf(event: KeyboardEvent, actions: KeyboardActions): Action {
  const { faults, selected, select, open, rows, window } = actions;
  const focused = focusedFact(event, rows);
  const current = focused?.fault ?? selected;
  const direction = ARROWS[event.key];
  if (direction) {
    return arrow(direction, { focused, shift: event.shiftKey, actions });
  }
  switch (event.key) {
    case 'j':
      return () => select(neighbour(faults, current, 1));
    case 'k':
      return () => select(neighbour(faults, current, -1));
    case 'Enter':
      return enter(focused ? focused.fault : selected, open);
    case 'Escape':
      return escape(focused, actions);
    case '+':
    case '=':
      return window && (() => window.zoom(1 / ZOOM_STEP));
    case '-':
      return window && (() => window.zoom(ZOOM_STEP));
    case 'Home':
      return window && (() => window.reset());
    default:
      return undefined;
  }
}

function enter(
  fault: number | undefined,
  open: KeyboardActions['open'],
): Action {
  return fault === undefined ? undefined : () => open(fault);
}

/** Up and down go into what is drawn; left and right go along it there, and through time elsewhere or with Shift. */
function arrow(
  direction: Direction,
  options: {
    focused: Fact | undefined;
    shift: boolean;
    actions: KeyboardActions;
  },
): Action {
  const { focused, shift, actions } = options;
  const { rows, focus, window } = actions;
  const sideways = direction === 'left' || direction === 'right';
  if (sideways && (shift || !focused)) {
    const step = direction === 'left' ? -PAN_STEP : PAN_STEP;
    return window && (() => window.pan(step));
  }
  const next = nextFact({ rows, from: focused?.key, direction });
  return next && (() => focus(next));
}

/** Leaves the selected fault; else closes the tooltip; else goes back to the timeline itself. */
function escape(focused: Fact | undefined, actions: KeyboardActions): Action {
  const { selected, select, closeTooltip, focus } = actions;
  if (selected !== undefined) {
    return () => select(undefined);
  }
  return closeTooltip ?? (focused && (() => focus(undefined)));
}

function focusedFact(event: KeyboardEvent, rows: Fact[][]): Fact | undefined {
  const element =
    event.target instanceof Element && event.target.closest('[data-fact]');
  const key = element ? element.getAttribute('data-fact') : undefined;
  return rows.flat().find(fact => fact.key === key);
}
