import { HumanDuration } from '@backstage/types';
import { Cuts, Millis, RetentionPolicy } from '../model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Before when each class may go. */
export function cutsAt(policy: RetentionPolicy, now: Millis): Cuts {
  const before = (kept: HumanDuration | null) => kept && earlier(now, kept);
  return {
    frames: before(policy.frames),
    events: before(policy.events),
    intervals: before(policy.intervals),
    conditions: before(policy.conditions),
    configuration: before(policy.configuration),
  };
}

/**
 * The time that lies so long before another, in UTC. Months and years are the calendar's; where the month has
 * no such day, its last.
 */
export function earlier(from: Millis, duration: HumanDuration): Millis {
  const { years = 0, months = 0, weeks = 0, days = 0 } = duration;
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration;
  return (
    earlierMonth(from, years * 12 + months) -
    (weeks * 7 + days) * DAY -
    hours * HOUR -
    minutes * MINUTE -
    seconds * 1_000 -
    milliseconds
  );
}

function earlierMonth(from: Millis, months: number): Millis {
  const date = new Date(from);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  date.setUTCDate(Math.min(day, daysOfMonth(date)));
  return date.getTime();
}

function daysOfMonth(date: Date): number {
  return new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
  ).getUTCDate();
}
