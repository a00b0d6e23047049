import type { LaneStateTone } from '../vocabulary/laneState';
import type { DayPartKind } from './dayShape';

/** How each part of a bar is drawn. */
export const TONE_OF_PART: Record<DayPartKind, LaneStateTone> = {
  up: { tone: 'green', pattern: 'plain' },
  lost: { tone: 'red', pattern: 'plain' },
  unknown: { tone: 'none', pattern: 'hatch' },
  notCounted: { tone: 'grey', pattern: 'dotted' },
};
