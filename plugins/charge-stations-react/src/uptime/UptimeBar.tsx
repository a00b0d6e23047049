import { useId } from 'react';
import type {
  ApiAvailabilityItem,
  ApiUptimeTarget,
} from '@forecourt/plugin-charge-stations-common';
import { PatternDefs, patternFill } from '../vocabulary/PatternDefs';
import { useTones } from '../vocabulary/useTone';
import { dayShape } from './dayShape';
import { isMissed, partTone } from './dayTone';

const WIDTH = 48;
const HEIGHT = 10;

/** @public */
export interface UptimeBarProps {
  item: Pick<ApiAvailabilityItem, 'figure' | 'millis'>;
  /** What the figure should be at least. */
  target?: ApiUptimeTarget | null;
}

/**
 * A figure as one lying bar: what was up begins at the left, what was down ends it, the unknown lies between.
 * It stands beside the figure in words, so it says nothing by itself.
 *
 * @public
 */
export function UptimeBar({ item, target }: UptimeBarProps) {
  const { figure, millis } = item;
  const prefix = useId().replace(/:/g, '');
  const tones = useTones();
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden>
      <PatternDefs prefix={prefix} />
      {dayShape(millis, WIDTH).map(({ kind, y, height }) => (
        <rect
          key={kind}
          data-part={kind}
          x={WIDTH - y - height}
          width={height}
          height={HEIGHT}
          stroke={kind === 'unknown' ? tones.none.on : undefined}
          strokeWidth={0.5}
          fill={patternFill({
            prefix,
            tones,
            of: partTone(kind, isMissed(figure, target)),
          })}
        />
      ))}
    </svg>
  );
}
