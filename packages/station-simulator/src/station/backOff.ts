import { Random, between } from '../random';

/** First pause and longest pause between attempts to connect, ms. */
const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait before the next attempt to connect: doubles up to a minute, with jitter so that a
 * fleet does not come back as one. It never gives up.
 *
 * @param options - `attempt` counts from 0
 * @returns milliseconds
 */
export function backOff(options: { attempt: number; random: Random }): number {
  const full = Math.min(
    LONGEST_MS,
    FIRST_MS * 2 ** Math.min(options.attempt, 16),
  );
  return Math.round(between(options.random, { min: full / 2, max: full }));
}
