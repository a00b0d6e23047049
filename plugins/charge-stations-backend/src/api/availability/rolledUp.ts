import { Millis } from '../../model';
import { startOfDay } from '../../model/zonedTime';
import { AvailabilityStation, DayRange } from '../../store/queries';
import { toIso } from '../present';

/** Sums are brought up to date every ten minutes; after thrice that, something is behind. */
const LATE: Millis = 30 * 60_000;

/** How far the sums of stations are within the days asked for. */
export function rolledUp(options: {
  stations: Array<Pick<AvailabilityStation, 'rolledTo'>>;
  days: DayRange;
  timeZone: string;
  now: Millis;
}): { isComplete: boolean; rolledUpTo: string } {
  const { stations, days, timeZone, now } = options;
  const from = startOfDay(days.from, timeZone);
  const end = Math.min(startOfDay(days.to, timeZone), now);
  const rolledTo = stations.reduce(
    (least, station) => Math.min(least, station.rolledTo ?? from),
    Math.max(end, from),
  );
  return {
    isComplete: stations.every(
      station =>
        station.rolledTo !== null &&
        station.rolledTo >= Math.min(end, now - LATE),
    ),
    rolledUpTo: toIso(Math.max(rolledTo, from)),
  };
}
