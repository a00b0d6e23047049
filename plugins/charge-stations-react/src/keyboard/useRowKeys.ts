import { useEffect } from 'react';

/**
 * Marks the element of a row that takes the focus.
 *
 * @public
 */
export const ROW_ATTRIBUTE = 'data-row';

/** @public */
export interface RowKeysOptions {
  /** What the rows are about, in the order in which they are shown. */
  ids: string[];
  /** The row whose panel is open. */
  selected?: string;
  onSelect: (id?: string) => void;
}

/**
 * `j` and `k` go to the next and previous row; an open panel follows. `Escape` closes it.
 * Enter needs no help: the focus is on a button.
 *
 * @public
 */
export function useRowKeys(options: RowKeysOptions) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) {
        return;
      }
      const { ids, selected, onSelect } = options;
      const step = stepOf(event.key);
      if (step !== undefined) {
        const next = neighbour(ids, selected ?? focusedRow(), step);
        focusRow(next);
        if (selected !== undefined) {
          onSelect(next);
        }
      } else if (event.key === 'Escape' && selected !== undefined) {
        focusRow(selected);
        onSelect(undefined);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [options]);
}

/**
 * The row one step on, or the same at either end; the first where none is current.
 *
 * @public
 */
export function neighbour(
  ids: string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const index = current === undefined ? -1 : ids.indexOf(current);
  if (index === -1) {
    return ids[0];
  }
  return ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
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

function focusedRow(): string | undefined {
  return (
    document.activeElement
      ?.closest(`[${ROW_ATTRIBUTE}]`)
      ?.getAttribute(ROW_ATTRIBUTE) ?? undefined
  );
}

function focusRow(id: string | undefined) {
  const rows = document.querySelectorAll<HTMLElement>(`[${ROW_ATTRIBUTE}]`);
  [...rows].find(row => row.getAttribute(ROW_ATTRIBUTE) === id)?.focus();
}
