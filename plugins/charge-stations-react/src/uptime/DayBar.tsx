import { memo } from 'react';
import type {
  ApiAvailabilityDay,
  ApiUptimeTarget,
} from '@forecourt/plugin-charge-stations-common';
import { useTones } from '../vocabulary/useTone';
import { patternFill } from '../vocabulary/PatternDefs';
import { dayShape } from './dayShape';
import { isMissed, partTone } from './dayTone';

/** Height of a bar in pixels. */
export const BAR_HEIGHT = 24;

interface DayBarProps {
  day: ApiAvailabilityDay | undefined;
  /** What the day's figure should be at least. */
  target?: ApiUptimeTarget | null;
  x: number;
  width: number;
  /** The prefix of the patterns. */
  patterns: string;
}

/** What is drawn of one day; a line on the ground where it is not rolled up yet. */
export const DayBar = memo(DrawnDay);

function DrawnDay(props: DayBarProps) {
  const { day, target, x, width, patterns } = props;
  const tones = useTones();
  if (!day) {
    return (
      <rect
        x={x}
        y={BAR_HEIGHT - 1}
        width={width}
        height={1}
        fill={tones.grey.fill}
      />
    );
  }
  return (
    <>
      {dayShape(day.millis, BAR_HEIGHT).map(({ kind, y, height }) => (
        <rect
          key={kind}
          data-part={kind}
          x={x}
          y={y}
          width={width}
          height={height}
          // A hatch without a fill needs an edge: little of it would look like nothing.
          stroke={kind === 'unknown' ? tones.none.on : undefined}
          strokeWidth={0.5}
          fill={patternFill({
            prefix: patterns,
            tones,
            of: partTone(kind, isMissed(day.figure, target)),
          })}
        />
      ))}
    </>
  );
}
