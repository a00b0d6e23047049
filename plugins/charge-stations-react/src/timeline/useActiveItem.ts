import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ActiveHandlers, ActiveItem } from './items';

/**
 * The item whose tooltip is shown: the one that is pointed at, else the one that has the focus.
 * Escape closes it. A press of the mouse focuses what it drags, which is no question.
 */
export function useActiveItem(svg: RefObject<SVGSVGElement>) {
  const [pointed, setPointed] = useState<ActiveItem>();
  const [focused, setFocused] = useState<ActiveItem>();
  const pressed = useRef(false);
  const active = pointed ?? focused;

  const handlers = useMemo<ActiveHandlers>(
    () => ({
      onPoint: setPointed,
      onFocus: next => {
        setPointed(undefined);
        setFocused(pressed.current ? undefined : next);
      },
    }),
    [],
  );
  const close = useMemo(
    () => () => {
      setPointed(undefined);
      setFocused(undefined);
    },
    [],
  );

  // What was shown may be drawn no more; the focus stays within the timeline.
  useEffect(() => {
    if (active && !active.element.isConnected) {
      close();
      if (active === focused) {
        svg.current?.focus({ preventScroll: true });
      }
    }
  });

  // The timeline's own keys know Escape; this is for a pointer while the focus is elsewhere.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inside = svg.current?.contains(document.activeElement);
      if (event.key === 'Escape' && !inside) {
        close();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [svg, close]);

  return {
    active,
    handlers,
    close,
    press: {
      onPointerDownCapture: () => {
        pressed.current = true;
        setPointed(undefined);
      },
      onPointerUpCapture: () => {
        pressed.current = false;
      },
      onPointerCancelCapture: () => {
        pressed.current = false;
      },
    },
  };
}
