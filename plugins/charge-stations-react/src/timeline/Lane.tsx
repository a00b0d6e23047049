import type { Geometry } from './geometry';
import { FaultShape, type FaultHandlers } from './FaultShape';
import type { OnActive } from './items';
import type { LaneLayout } from './drawables';
import { SpanShape } from './SpanShape';

interface LaneProps extends FaultHandlers {
  layout: LaneLayout;
  geometry: Geometry;
  label: string;
  /** Prefix of the ids within this svg. */
  idPrefix: string;
  selected?: number;
  onActive: OnActive;
}

/** One swimlane: its label, the band of states, faults upon it and warnings above it. */
export function Lane(props: LaneProps) {
  const { layout, geometry, label, idPrefix, selected, ...handlers } = props;
  const { labelWidth, laneHeight, stripHeight, bandHeight } = geometry;
  return (
    <g transform={`translate(0, ${layout.y})`}>
      <text
        y={stripHeight + bandHeight / 2}
        dominantBaseline="central"
        fill="currentColor"
      >
        {label}
      </text>
      <g transform={`translate(${labelWidth}, 0)`}>
        {layout.spans.map(span => (
          <SpanShape
            key={span.span.from}
            lane={layout.id}
            layout={span}
            geometry={geometry}
            idPrefix={idPrefix}
            onActive={handlers.onActive}
          />
        ))}
        {[...layout.blocking, ...layout.warnings].map(fault => (
          <FaultShape
            key={fault.fault.number}
            lane={layout.id}
            laneLabel={label}
            layout={fault}
            geometry={geometry}
            idPrefix={idPrefix}
            selected={
              selected !== undefined && fault.numbers.includes(selected)
            }
            {...handlers}
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
