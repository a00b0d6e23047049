import { Millis } from '../../model';

/** 2020-01-01T00:00:00Z: seconds since then fit a positive 32-bit integer until 2088. */
const EPOCH = Date.UTC(2020, 0, 1);

/**
 * Transaction ids for one station's connection: the seconds of the receive time, or the last id plus one
 * when a station starts several transactions within a second, as it does when it empties its offline queue.
 * They come from the data, so they need no memory, and do not come back after a restart as long as
 * a station starts less than one transaction a second on average.
 */
export function createTransactionIds(): (at: Millis) => number {
  let last = 0;
  return at => {
    last = Math.max(last + 1, Math.floor((at - EPOCH) / 1000));
    return last;
  };
}
