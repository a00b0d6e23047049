import { setTimeout as sleep } from 'node:timers/promises';

/** Time for the live part, so that tests can bring their own. */
export interface Timers {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** A timer takes at most 2^31 - 1 ms. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemTimers: Timers = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    sleep(Math.min(ms, LONGEST_MS), undefined, { signal }).catch(() => {}),
};
