import { memo } from 'react';
import { codeName } from '../vocabulary/codeLabel';
import { patternFill } from '../vocabulary/PatternDefs';
import { formatDuration, formatTime, toMillis } from '../time/format';
import type { FaultLayout } from './drawables';
import { FactShape } from './FactShape';
import { hitMargins } from './geometry';
import type { ShapeProps } from './LaneFacts';

// Narrower than this the sign above the band is the only triangle.
const TRIANGLE_PX = 8;

interface FaultShapeProps extends ShapeProps {
  layout: FaultLayout;
  selected: boolean;
  onChoose: (number: number) => void;
}

/** A fault: a red stretch with ▲ upon the band, or an amber line with ! above it. */
export const FaultShape = memo(DrawnFault);

function DrawnFault(props: FaultShapeProps) {
  const { laneLabel, layout, geometry, idPrefix, selected, t } = props;
  const { key, hit, fault, numbers } = layout;
  const { stripHeight, bandHeight } = geometry;
  const Drawing = fault.blocking ? Blocking : Warning;
  return (
    <FactShape
      factKey={key}
      item={{ kind: 'fault', lane: laneLabel, fault, together: numbers.length }}
      label={t('timeline.fault', {
        code: codeName(fault, t),
        lane: laneLabel,
        from: formatTime(fault.from),
        to: fault.ongoing ? t('time.ongoing') : formatTime(fault.to),
        duration: formatDuration(toMillis(fault.to) - toMillis(fault.from)),
      })}
      tooltipId={`${idPrefix}-tooltip`}
      handlers={props.handlers}
      role="button"
      data-fault={numbers.join(' ')}
      aria-pressed={selected}
      onClick={() => props.onChoose(fault.number)}
      style={{ cursor: 'pointer' }}
    >
      <Drawing {...props} />
      {selected && (
        <rect
          x={hit.x - 1}
          y={fault.blocking ? stripHeight - 1 : 0}
          width={hit.width + 2}
          height={fault.blocking ? bandHeight + 2 : stripHeight}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
        />
      )}
    </FactShape>
  );
}

function Blocking({ layout, geometry, idPrefix, tones }: FaultShapeProps) {
  const { x, width, hit, sign } = layout;
  const { stripHeight, bandHeight } = geometry;
  const pattern = width < TRIANGLE_PX ? 'plain' : 'triangles';
  return (
    <>
      <rect
        {...hit}
        y={stripHeight}
        height={bandHeight + hitMargins(geometry).below}
        fill="transparent"
      />
      <rect
        x={x}
        y={stripHeight}
        width={width}
        height={bandHeight}
        fill={patternFill({
          prefix: idPrefix,
          tones,
          of: { tone: 'red', pattern },
        })}
      />
      <path
        d={`M${sign} ${stripHeight - 8} l4 7 h-8 Z`}
        fill={tones.red.fill}
      />
    </>
  );
}

function Warning({ layout, geometry, tones }: FaultShapeProps) {
  const { x, width, hit, sign } = layout;
  const { stripHeight } = geometry;
  const { above } = hitMargins(geometry);
  return (
    <>
      <rect
        {...hit}
        y={-above}
        height={stripHeight + above}
        fill="transparent"
      />
      <rect
        x={x}
        y={stripHeight - 4}
        width={width}
        height={3}
        fill={tones.amber.fill}
      />
      <text
        x={sign}
        y={stripHeight - 5}
        textAnchor="middle"
        fontWeight="bold"
        fontSize={stripHeight - 3}
        fill={tones.amber.fill}
      >
        !
      </text>
    </>
  );
}
