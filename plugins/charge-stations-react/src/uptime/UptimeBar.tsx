import { useId } from 'react';
import type { ApiAvailabilityItem } from '@forecourt/plugin-charge-stations-common';
import { PatternDefs, patternFill } from '../vocabulary/PatternDefs';
import { useTones } from '../vocabulary/useTone';
import { dayShape } from './dayShape';
import { TONE_OF_PART } from './dayTone';

const WIDTH = 72;
const HEIGHT = 10;

/** @public */
export interface UptimeBarProps {
  item: Pick<ApiAvailabilityItem, 'figure' | 'coverage' | 'millis'>;
}

/**
 * A figure as one lying bar: what was up begins at the left, what was lost ends it, the unknown lies between.
 * It stands beside the figure in words, so it says nothing by itself.
 *
 * @public
 */
export function UptimeBar({ item }: UptimeBarProps) {
  const prefix = useId().replace(/:/g, '');
  const tones = useTones();
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden>
      <PatternDefs prefix={prefix} />
      {dayShape(item, WIDTH).map(({ kind, y, height }) => (
        <rect
          key={kind}
          data-part={kind}
          x={WIDTH - y - height}
          width={height}
          height={HEIGHT}
          fill={patternFill({ prefix, tones, of: TONE_OF_PART[kind] })}
        />
      ))}
    </svg>
  );
}
