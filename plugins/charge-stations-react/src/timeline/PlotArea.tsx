import type { ReactNode } from 'react';

interface PlotAreaProps {
  x: number;
  width: number;
  height: number;
  /** How far all of it is moved to the right, in pixels. */
  shift: number;
  children: ReactNode;
}

/** Right of the labels: what is in it is moved as a whole and cut at its edges. */
export function PlotArea(props: PlotAreaProps) {
  const { x, width, height, shift, children } = props;
  return (
    <svg x={x} width={width} height={height} overflow="hidden">
      <g transform={`translate(${shift}, 0)`}>{children}</g>
    </svg>
  );
}
