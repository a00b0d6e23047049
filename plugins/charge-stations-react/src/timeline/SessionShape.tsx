import { memo } from 'react';
import { patternFill } from '../vocabulary/PatternDefs';
import { FactShape } from './FactShape';
import type { ShapeProps } from './LaneFacts';
import type { SessionLayout } from './sessionLayout';
import { sessionFacts } from './sessionWords';

/** Half the width of the cross at an abnormal end. */
const CROSS_PX = 3;

interface SessionShapeProps extends ShapeProps {
  layout: SessionLayout;
}

/** A charging session: a thin line beneath the band, hatched where nobody knows, with a cross where it went wrong. */
export const SessionShape = memo(DrawnSession);

function DrawnSession(props: SessionShapeProps) {
  const { laneLabel, layout, geometry, idPrefix, handlers, t, tones } = props;
  const { key, x, width, certain, session } = layout;
  const { stripHeight, bandHeight, sessionHeight } = geometry;
  const y = stripHeight + bandHeight + 2;
  const middle = y + sessionHeight / 2;
  const end = x + width;
  return (
    <FactShape
      factKey={key}
      item={{ kind: 'session', lane: laneLabel, session }}
      label={[
        t('session.on', { lane: laneLabel }),
        ...sessionFacts(session, t),
      ].join(', ')}
      tooltipId={`${idPrefix}-tooltip`}
      handlers={handlers}
      data-session={session.abnormal ? 'abnormal' : ''}
    >
      {/* Easier to hit than so thin a line. */}
      <rect
        x={x}
        y={stripHeight + bandHeight}
        width={width}
        height={sessionHeight + 4}
        fill="transparent"
      />
      {certain > 0 && (
        <rect
          x={x}
          y={y}
          // A hairline between two sessions, unless that would hide the first.
          width={certain > 3 ? certain - 1 : certain}
          height={sessionHeight}
          fill="currentColor"
          fillOpacity={0.75}
        />
      )}
      {certain < width && (
        <rect
          x={x + certain}
          y={y + 0.5}
          width={width - certain}
          height={sessionHeight - 1}
          stroke="currentColor"
          strokeOpacity={0.75}
          fill={patternFill({
            prefix: idPrefix,
            tones,
            of: { tone: 'none', pattern: 'hatch' },
          })}
        />
      )}
      {session.abnormal && (
        <path
          d={`M${end - CROSS_PX} ${middle - CROSS_PX} l${2 * CROSS_PX} ${
            2 * CROSS_PX
          } m0 ${-2 * CROSS_PX} l${-2 * CROSS_PX} ${2 * CROSS_PX}`}
          stroke={tones.red.fill}
          strokeWidth={2}
          pointerEvents="none"
        />
      )}
    </FactShape>
  );
}
