import type { TimeWindow } from '../time/timeRange';
import type { TimelineLayout } from './layout';
import { axisTicks, nowX } from './scales';

interface AxisProps {
  layout: TimelineLayout;
  window: TimeWindow;
  now: number;
  /** The word beside the line that shows now. */
  nowWord: string;
}

/** The axis in the reader's zone, grid lines, and where now is. */
export function Axis({ layout, window, now, nowWord }: AxisProps) {
  const { geometry, plotWidth, axisY } = layout;
  const nowAt = nowX({ window, width: plotWidth, now });
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
      {nowAt !== undefined && (
        <line
          x1={nowAt}
          x2={nowAt}
          y1={geometry.marksHeight}
          y2={axisY + 4}
          stroke="currentColor"
          strokeDasharray="4 3"
        >
          <title>{nowWord}</title>
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
