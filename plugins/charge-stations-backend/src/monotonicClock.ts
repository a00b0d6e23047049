import { Clock, Millis } from './model';

/** The system's clock, except that it never steps back: receive times order evidence. */
export function createMonotonicClock(
  read: () => Millis = () => Date.now(),
): Clock {
  let last = 0;
  return {
    now: () => {
      last = Math.max(last, read());
      return last;
    },
  };
}
