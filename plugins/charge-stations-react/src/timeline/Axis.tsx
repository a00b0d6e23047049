import type { TimeWindow } from '../time/timeRange';
import type { TimelineLayout } from './layout';
import { axisTicks } from './scales';

interface AxisProps {
  layout: TimelineLayout;
  window: TimeWindow;
  /** The word beside the line that shows now. */
  now: string;
}

/** The axis in the reader's zone, grid lines, and where now is. */
export function Axis({ layout, window, now }: AxisProps) {
  const { geometry, plotWidth, axisY, nowX } = layout;
  const ticks = axisTicks({
    window,
    width: plotWidth,
    tickWidth: geometry.tickWidth,
  });
  return (
    <g
      transform={`translate(${geometry.labelWidth}, 0)`}
      pointerEvents="none"
      aria-hidden
    >
      {ticks.map(({ at, x, label }) => (
        <g key={at} transform={`translate(${x}, 0)`}>
          <line
            y1={geometry.marksHeight}
            y2={axisY + 4}
            stroke="currentColor"
            strokeOpacity={0.15}
          />
          <text
            y={axisY + 16}
            textAnchor={tickAnchor(x, plotWidth)}
            fill="currentColor"
          >
            {label}
          </text>
        </g>
      ))}
      {nowX !== undefined && (
        <line
          x1={nowX}
          x2={nowX}
          y1={geometry.marksHeight}
          y2={axisY + 4}
          stroke="currentColor"
          strokeDasharray="4 3"
        >
          <title>{now}</title>
        </line>
      )}
    </g>
  );
}

/** Labels at the edges stay inside. */
export function tickAnchor(
  x: number,
  width: number,
): 'start' | 'middle' | 'end' {
  if (x < 20) {
    return 'start';
  }
  return x > width - 20 ? 'end' : 'middle';
}
