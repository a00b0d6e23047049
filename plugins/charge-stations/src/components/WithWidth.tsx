import { useElementWidth } from '@forecourt/plugin-charge-stations-react';
import type { ReactNode } from 'react';

/**
 * Draws its children once it is known how wide they are. What they ask for depends on it, and the backend would make
 * a long answer twice.
 */
export function WithWidth(props: { children: (widthPx: number) => ReactNode }) {
  const [ref, widthPx, isMeasured] = useElementWidth();
  return <div ref={ref}>{isMeasured && props.children(widthPx)}</div>;
}
