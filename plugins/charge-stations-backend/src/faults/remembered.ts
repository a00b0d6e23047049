import { RememberedHistory } from '../model';
import { FaultState } from './state';

/**
 * What is not final of the history that led to a state. No rule reaches further back: a lane changes its open
 * interval only, and a condition that is not among these is never looked at again.
 */
export function rememberedOf(state: FaultState): RememberedHistory {
  return {
    intervals: Object.values(state.lanes).map(({ interval }) => interval),
    conditions: [...state.open, ...state.closed].map(
      ({ condition }) => condition,
    ),
    numbers: state.numbers,
  };
}
