import { useTranslate } from '../useTranslate';
import { laneStateTone } from '../vocabulary/laneState';
import { patternFill } from '../vocabulary/PatternDefs';
import { useTones } from '../vocabulary/useTone';
import type { Geometry } from './geometry';
import type { OnActive } from './items';
import type { SpanLayout } from './drawables';

// About the width of a letter: a name that would not fit is not drawn.
const LETTER_PX = 8;

interface SpanShapeProps {
  lane: string;
  layout: SpanLayout;
  geometry: Geometry;
  idPrefix: string;
  onActive: OnActive;
}

/** A span in one state, named where there is room. */
export function SpanShape(props: SpanShapeProps) {
  const { lane, layout, geometry, idPrefix, onActive } = props;
  const { x, width, span } = layout;
  const t = useTranslate();
  const tones = useTones();
  const tone = laneStateTone(span.state);
  const name = t(`state.${span.state}`);
  const top = geometry.stripHeight;
  const bottom = top + geometry.bandHeight;
  const named =
    tone.pattern === 'plain' &&
    geometry.bandHeight >= 16 &&
    width > name.length * LETTER_PX;
  return (
    <g
      data-state={span.state}
      onPointerEnter={({ currentTarget }) =>
        onActive({
          item: { kind: 'span', lane, span },
          element: currentTarget,
        })
      }
      onPointerLeave={() => onActive(undefined)}
    >
      <rect
        x={x}
        y={top}
        // A hairline between neighbours of one colour, unless that would hide the span.
        width={width > 3 ? width - 1 : width}
        height={geometry.bandHeight}
        fill={patternFill({ prefix: idPrefix, tones, of: tone })}
      />
      {span.merged !== undefined && span.merged > 1 && (
        <line
          x1={x}
          x2={x + width}
          y1={bottom + 2}
          y2={bottom + 2}
          stroke="currentColor"
          strokeDasharray="2 2"
        />
      )}
      {named && (
        <text
          x={x + 6}
          y={top + geometry.bandHeight / 2}
          dominantBaseline="central"
          fill={tones[tone.tone].on}
          pointerEvents="none"
        >
          {name}
        </text>
      )}
    </g>
  );
}
