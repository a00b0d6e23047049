import { lettersOf, type Geometry } from './geometry';

interface LaneNameProps {
  /** Top of the lane. */
  y: number;
  geometry: Geometry;
  label: string;
}

/** The name of one swimlane, and the line beneath it. */
export function LaneName({ y, geometry, label }: LaneNameProps) {
  const { labelWidth, laneHeight, stripHeight, bandHeight } = geometry;
  // The names of other stations may be long.
  const letters = lettersOf(geometry);
  return (
    <g transform={`translate(0, ${y})`}>
      <text
        y={stripHeight + bandHeight / 2}
        dominantBaseline="central"
        fill="currentColor"
      >
        {label.length > letters && <title>{label}</title>}
        {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
      </text>
      <line
        x2={labelWidth - 8}
        y1={laneHeight - 2}
        y2={laneHeight - 2}
        stroke="currentColor"
        strokeOpacity={0.15}
      />
    </g>
  );
}
