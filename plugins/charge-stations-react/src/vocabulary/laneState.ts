import type {
  ApiLane,
  ApiLaneState,
  ApiStationCondition,
} from '@forecourt/plugin-charge-stations-common';
import type { ToneName } from './tones';

/**
 * What is drawn over the tone so that no state is told by colour alone: `hatch` where we do not
 * know, `triangles` where it is faulted, `dotted` where it is out of service as planned.
 *
 * @public
 */
export type PatternName = 'plain' | 'hatch' | 'dotted' | 'triangles';

/** @public */
export interface LaneStateTone {
  tone: ToneName;
  pattern: PatternName;
}

/**
 * Why a lane's state is unknown.
 *
 * @public
 */
export type UnknownCause = NonNullable<ApiLane['cause']>;

// Worst first. Not knowing is worse than any state in which charging may go on.
const STATES: Array<[ApiLaneState, LaneStateTone]> = [
  ['faulted', { tone: 'red', pattern: 'triangles' }],
  ['unknown', { tone: 'none', pattern: 'hatch' }],
  ['offline', { tone: 'none', pattern: 'hatch' }],
  ['unrecognised', { tone: 'grey', pattern: 'hatch' }],
  ['unavailable', { tone: 'grey', pattern: 'plain' }],
  ['suspendedEVSE', { tone: 'teal', pattern: 'plain' }],
  ['suspendedEV', { tone: 'teal', pattern: 'plain' }],
  ['reserved', { tone: 'violet', pattern: 'plain' }],
  ['finishing', { tone: 'lightBlue', pattern: 'plain' }],
  ['preparing', { tone: 'lightBlue', pattern: 'plain' }],
  ['charging', { tone: 'blue', pattern: 'plain' }],
  ['occupied', { tone: 'blue', pattern: 'plain' }],
  ['online', { tone: 'green', pattern: 'plain' }],
  ['available', { tone: 'green', pattern: 'plain' }],
];

const TONE_OF = new Map(STATES);
const RANK_OF = new Map(STATES.map(([state], index) => [state, index]));

/**
 * Tone and pattern of a lane state.
 *
 * @public
 */
export function laneStateTone(state: ApiLaneState): LaneStateTone {
  return TONE_OF.get(state) ?? { tone: 'grey', pattern: 'hatch' };
}

/**
 * The worse of two states: the one that a span standing for both must show.
 *
 * @public
 */
export function worseState(one: ApiLaneState, other: ApiLaneState) {
  return (RANK_OF.get(one) ?? 0) <= (RANK_OF.get(other) ?? 0) ? one : other;
}

const CONDITION_TONES: Record<ApiStationCondition, LaneStateTone> = {
  faulted: { tone: 'red', pattern: 'triangles' },
  offline: { tone: 'none', pattern: 'hatch' },
  warning: { tone: 'amber', pattern: 'plain' },
  ok: { tone: 'green', pattern: 'plain' },
  neverSeen: { tone: 'none', pattern: 'hatch' },
};

/**
 * Tone and pattern of a station's condition.
 *
 * @public
 */
export function conditionTone(condition: ApiStationCondition): LaneStateTone {
  return CONDITION_TONES[condition];
}
