import { Millis } from '../model';

/** The next time after `now` that it is so many hours o'clock, UTC. */
export function nextRunAt(now: Millis, hour: number): Millis {
  const date = new Date(now);
  date.setUTCHours(hour, 0, 0, 0);
  if (date.getTime() <= now) {
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return date.getTime();
}
