import { memo } from 'react';
import { laneStateTone } from '../vocabulary/laneState';
import { patternFill } from '../vocabulary/PatternDefs';
import type { SpanLayout } from './drawables';
import { FactShape } from './FactShape';
import type { ShapeProps } from './LaneFacts';

// About the width of a letter: a name that would not fit is not drawn.
const LETTER_PX = 8;

interface SpanShapeProps extends ShapeProps {
  layout: SpanLayout;
}

/** A span in one state, named where there is room. There may be thousands: a tooltip or a chosen fault draws none anew. */
export const SpanShape = memo(DrawnSpan);

function DrawnSpan(props: SpanShapeProps) {
  const { laneLabel, layout, geometry, idPrefix, handlers, t, tones } = props;
  const { key, x, width, span } = layout;
  const tone = laneStateTone(span.state);
  const name = t(`state.${span.state}`);
  const top = geometry.stripHeight;
  const named =
    tone.pattern === 'plain' &&
    geometry.bandHeight >= 16 &&
    width > name.length * LETTER_PX;
  return (
    <FactShape
      factKey={key}
      item={{ kind: 'span', lane: laneLabel, span }}
      label={`${laneLabel}: ${name}`}
      tooltipId={`${idPrefix}-tooltip`}
      handlers={handlers}
      data-state={span.state}
    >
      <rect
        x={x}
        y={top}
        // A hairline between neighbours of one colour, unless that would hide the span.
        width={width > 3 ? width - 1 : width}
        height={geometry.bandHeight}
        fill={patternFill({ prefix: idPrefix, tones, of: tone })}
      />
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
    </FactShape>
  );
}
