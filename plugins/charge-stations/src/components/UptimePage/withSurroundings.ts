import type { TimeWindow } from '@forecourt/plugin-charge-stations-react';

/** A tenth of it on either side, and five minutes at least, in milliseconds. */
const SHARE = 0.1;
const LEAST = 5 * 60_000;

/** A window with what came just before and after, so that where it begins and ends can be seen in a timeline. */
export function withSurroundings({ from, to }: TimeWindow): TimeWindow {
  const margin = Math.max(LEAST, SHARE * (to - from));
  return { from: Math.round(from - margin), to: Math.round(to + margin) };
}
