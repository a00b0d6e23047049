import type { ApiUptimeTarget } from '@forecourt/plugin-charge-stations-common';
import type { LaneStateTone } from '../vocabulary/laneState';
import type { DayPartKind } from './dayShape';

const TONES: Record<DayPartKind, LaneStateTone> = {
  up: { tone: 'green', pattern: 'plain' },
  down: { tone: 'red', pattern: 'plain' },
  unknown: { tone: 'none', pattern: 'hatch' },
  notCounted: { tone: 'grey', pattern: 'dotted' },
};

/** How a part of a bar is drawn; what was up is amber on a day that misses its target. */
export function partTone(kind: DayPartKind, missed: boolean): LaneStateTone {
  return kind === 'up' && missed
    ? { tone: 'amber', pattern: 'plain' }
    : TONES[kind];
}

/**
 * Whether a figure does not reach its target, as the rulebook compares them.
 *
 * @public
 */
export function isMissed(
  figure: number | null,
  target: ApiUptimeTarget | null | undefined,
): boolean {
  if (figure === null || !target) {
    return false;
  }
  const { share, compare } = target;
  return compare === 'moreThan' ? figure <= share : figure < share;
}
