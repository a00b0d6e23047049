import { useTranslate } from '../useTranslate';
import { codeLabel } from '../vocabulary/codeLabel';
import { patternFill } from '../vocabulary/PatternDefs';
import { useTones } from '../vocabulary/useTone';
import { formatDuration, formatTime, toMillis } from '../time/format';
import type { Geometry } from './geometry';
import type { OnActive } from './items';
import type { FaultLayout } from './drawables';

// Narrower than this the sign above the band is the only triangle.
const TRIANGLE_PX = 8;

/** What pointing at and choosing a fault does. */
export interface FaultHandlers {
  onActive: OnActive;
  onChoose: (number: number) => void;
}

interface FaultShapeProps extends FaultHandlers {
  lane: string;
  laneLabel: string;
  layout: FaultLayout;
  geometry: Geometry;
  idPrefix: string;
  selected: boolean;
}

/** A fault: a red stretch with ▲ upon the band, or an amber line with ! above it. */
export function FaultShape(props: FaultShapeProps) {
  const { lane, laneLabel, layout, geometry, idPrefix, selected } = props;
  const { x, width, fault, numbers } = layout;
  const t = useTranslate();
  const tones = useTones();
  const { stripHeight, bandHeight } = geometry;
  const active = (element: Element) =>
    props.onActive({
      item: { kind: 'fault', lane, fault, together: numbers.length },
      element,
    });
  return (
    <g
      role="button"
      tabIndex={-1}
      data-fault={numbers.join(' ')}
      aria-pressed={selected}
      aria-describedby={`${idPrefix}-tooltip`}
      aria-label={t('timeline.fault', {
        code: codeLabel(fault),
        lane: laneLabel,
        from: formatTime(fault.from),
        to: fault.ongoing ? t('time.ongoing') : formatTime(fault.to),
        duration: formatDuration(toMillis(fault.to) - toMillis(fault.from)),
      })}
      onClick={() => props.onChoose(fault.number)}
      onPointerEnter={event => active(event.currentTarget)}
      onPointerLeave={() => props.onActive(undefined)}
      onFocus={event => active(event.currentTarget)}
      onBlur={() => props.onActive(undefined)}
      style={{ cursor: 'pointer', outline: 'none' }}
    >
      {fault.blocking ? (
        <>
          <rect
            x={x}
            y={stripHeight}
            width={width}
            height={bandHeight}
            fill={patternFill({
              prefix: idPrefix,
              tones,
              of: {
                tone: 'red',
                pattern: width < TRIANGLE_PX ? 'plain' : 'triangles',
              },
            })}
          />
          <path
            d={`M${x - 4} ${stripHeight - 1} h8 l-4 -7 Z`}
            fill={tones.red.fill}
          />
        </>
      ) : (
        <>
          {/* Easier to hit than the line alone. */}
          <rect x={x} width={width} height={stripHeight} fill="transparent" />
          <rect
            x={x}
            y={stripHeight - 4}
            width={width}
            height={3}
            fill={tones.amber.fill}
          />
          <text
            x={x}
            y={stripHeight - 5}
            fontWeight="bold"
            fontSize={stripHeight - 3}
            fill={tones.amber.fill}
          >
            !
          </text>
        </>
      )}
      {selected && (
        <rect
          x={x - 2}
          y={fault.blocking ? stripHeight - 1 : 0}
          width={width + 4}
          height={fault.blocking ? bandHeight + 2 : stripHeight}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
        />
      )}
    </g>
  );
}
