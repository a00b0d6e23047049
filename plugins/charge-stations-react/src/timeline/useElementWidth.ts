import { useEffect, useState, type RefCallback } from 'react';

/**
 * The width of an element in CSS pixels, following its resizing; `initial` until it is known. Give
 * the first of the pair to the element as its `ref`.
 *
 * @public
 */
export function useElementWidth(
  initial = 1_000,
): [ref: RefCallback<Element>, width: number] {
  const [element, setElement] = useState<Element | null>(null);
  const [width, setWidth] = useState(initial);
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
  return [setElement, width];
}
