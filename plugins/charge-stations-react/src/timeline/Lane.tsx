import type { LaneLayout } from './drawables';
import { FaultShape } from './FaultShape';
import type { Geometry } from './geometry';
import type { ActiveHandlers } from './items';
import { SessionShape } from './SessionShape';
import { SpanShape } from './SpanShape';

// About the width of a letter.
const LETTER_PX = 6.4;

interface LaneProps {
  layout: LaneLayout;
  geometry: Geometry;
  label: string;
  /** Prefix of the ids within this svg. */
  idPrefix: string;
  selected?: number;
  handlers: ActiveHandlers;
  onChoose: (number: number) => void;
}

/** One swimlane: its label, the band of states, faults upon it, warnings above it and sessions beneath it. */
export function Lane(props: LaneProps) {
  const { layout, geometry, label, idPrefix, selected, handlers } = props;
  const { labelWidth, laneHeight, stripHeight, bandHeight } = geometry;
  const shape = {
    laneLabel: label,
    geometry,
    idPrefix,
    handlers,
  };
  // The names of other stations may be long.
  const letters = Math.floor((labelWidth - 8) / LETTER_PX);
  return (
    <g transform={`translate(0, ${layout.y})`}>
      <text
        y={stripHeight + bandHeight / 2}
        dominantBaseline="central"
        fill="currentColor"
      >
        {label.length > letters && <title>{label}</title>}
        {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
      </text>
      <g transform={`translate(${labelWidth}, 0)`}>
        {layout.spans.map(span => (
          <SpanShape key={span.key} layout={span} {...shape} />
        ))}
        {layout.sessions.map(session => (
          <SessionShape key={session.key} layout={session} {...shape} />
        ))}
        {[...layout.blocking, ...layout.warnings].map(fault => (
          <FaultShape
            key={fault.key}
            layout={fault}
            selected={
              selected !== undefined && fault.numbers.includes(selected)
            }
            onChoose={props.onChoose}
            {...shape}
          />
        ))}
      </g>
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
