import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A turn is not longer than that by much, in milliseconds. */
const LONGEST_TURN = 10;

/** To be called between small steps of long work: lets others have their turn when the last was long enough ago. */
export function createGiveWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > LONGEST_TURN) {
      await nextTurn();
      since = performance.now();
    }
  };
}
