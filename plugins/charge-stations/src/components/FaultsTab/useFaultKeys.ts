import { useEffect } from 'react';

/** Marks the element of a row that takes the focus. */
export const FAULT_ATTRIBUTE = 'data-fault-row';

export interface FaultKeysOptions {
  /** The faults in the order in which they are shown. */
  numbers: number[];
  /** The fault whose panel is open. */
  selected?: number;
  onSelect: (number?: number) => void;
}

/**
 * `j` and `k` go to the next and previous fault; an open panel follows. `Escape` closes it.
 * Enter needs no help: the focus is on a button.
 */
export function useFaultKeys(options: FaultKeysOptions) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) {
        return;
      }
      const { numbers, selected, onSelect } = options;
      const step = stepOf(event.key);
      if (step !== undefined) {
        const next = neighbour(numbers, selected ?? focusedFault(), step);
        focusFault(next);
        if (selected !== undefined) {
          onSelect(next);
        }
      } else if (event.key === 'Escape' && selected !== undefined) {
        focusFault(selected);
        onSelect(undefined);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [options]);
}

/** The fault one step on, or the same at either end; the first where none is current. */
export function neighbour(
  numbers: number[],
  current: number | undefined,
  step: 1 | -1,
): number | undefined {
  const index = current === undefined ? -1 : numbers.indexOf(current);
  if (index === -1) {
    return numbers[0];
  }
  return numbers[Math.min(Math.max(index + step, 0), numbers.length - 1)];
}

function stepOf(key: string): 1 | -1 | undefined {
  switch (key) {
    case 'j':
      return 1;
    case 'k':
      return -1;
    default:
      return undefined;
  }
}

/** Typing, shortcuts of the browser, and keys that the timeline or a menu has taken. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement &&
      target.closest(
        'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="dialog"]',
      ) !== null)
  );
}

function focusedFault(): number | undefined {
  const element = document.activeElement?.closest(`[${FAULT_ATTRIBUTE}]`);
  return element ? Number(element.getAttribute(FAULT_ATTRIBUTE)) : undefined;
}

function focusFault(number: number | undefined) {
  document
    .querySelector<HTMLElement>(`[${FAULT_ATTRIBUTE}="${number}"]`)
    ?.focus();
}
