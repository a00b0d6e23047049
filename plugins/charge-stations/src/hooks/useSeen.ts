import { useEffect, useState, type RefCallback } from 'react';

/**
 * Whether an element has come near the part of the page that is looked at; once it has, it stays so. For what
 * is too much to ask for every row of a long table. Give the first of the pair to the element as its `ref`.
 */
export function useSeen(): [ref: RefCallback<Element>, seen: boolean] {
  const [element, setElement] = useState<Element | null>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element || seen) {
      return undefined;
    }
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true);
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) {
          setSeen(true);
        }
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, seen]);
  return [setElement, seen];
}
