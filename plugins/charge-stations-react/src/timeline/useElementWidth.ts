import { useCallback, useEffect, useState, type RefCallback } from 'react';

/**
 * The width of an element in CSS pixels, following its resizing; `initial` until it is known, which `isMeasured`
 * tells: what costs much is better not drawn or asked for before. Give the first to the element as its `ref`.
 *
 * @public
 */
export function useElementWidth(
  initial = 1_000,
): [ref: RefCallback<Element>, width: number, isMeasured: boolean] {
  const [element, setElement] = useState<Element | null>(null);
  const [width, setWidth] = useState(initial);
  // Before anything is painted, and before what was drawn asks for anything.
  const measure = useCallback((node: Element | null) => {
    setElement(node);
    const measured = Math.round(node?.getBoundingClientRect().width ?? 0);
    if (measured > 0) {
      setWidth(measured);
    }
  }, []);
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry.contentRect.width);
      if (measured > 0) {
        setWidth(measured);
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [measure, width, element !== null];
}
