import type { Translate } from '../translation';
import type { useTones } from '../vocabulary/useTone';
import type { LaneLayout } from './drawables';
import { FaultShape } from './FaultShape';
import type { Geometry } from './geometry';
import type { ActiveHandlers } from './items';
import { SessionShape } from './SessionShape';
import { SpanShape } from './SpanShape';

/** What every shape of a lane is drawn with. */
export interface ShapeProps {
  laneLabel: string;
  geometry: Geometry;
  /** Prefix of the ids within this svg. */
  idPrefix: string;
  handlers: ActiveHandlers;
  t: Translate;
  tones: ReturnType<typeof useTones>;
}

interface LaneFactsProps extends Omit<ShapeProps, 'laneLabel'> {
  layout: LaneLayout;
  label: string;
  selected?: number;
  onChoose: (number: number) => void;
}

/** The band of states of one swimlane, faults upon it, warnings above it and sessions beneath it. */
export function LaneFacts(props: LaneFactsProps) {
  const { layout, label, selected, onChoose, ...rest } = props;
  const shape: ShapeProps = { laneLabel: label, ...rest };
  return (
    <g transform={`translate(0, ${layout.y})`}>
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
          selected={selected !== undefined && fault.numbers.includes(selected)}
          onChoose={onChoose}
          {...shape}
        />
      ))}
    </g>
  );
}
