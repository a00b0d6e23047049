import { Interval, LaneState } from './history';

/** Worst first: what stands for several states shows the one that a reader must not miss. */
export const STATES_WORST_FIRST: readonly LaneState[] = [
  'faulted',
  'offline',
  'unknown',
  'unrecognised',
  'unavailable',
  'charging',
  'occupied',
  'suspendedEV',
  'suspendedEVSE',
  'reserved',
  'preparing',
  'finishing',
  'available',
  'online',
];

const RANKS = new Map(STATES_WORST_FIRST.map((state, rank) => [state, rank]));

/** 0 is the worst. */
export function stateRank(state: LaneState): number {
  return RANKS.get(state) ?? -1;
}

/** What a picture needs of an interval, or of neighbours of which it shows the worst. */
export type StateStretch = Pick<
  Interval,
  'lane' | 'from' | 'to' | 'state' | 'cause' | 'status'
> & {
  /** How many intervals it stands for, where there are several. */
  merged?: number;
};
