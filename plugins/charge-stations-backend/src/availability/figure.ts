import {
  AvailabilityFigure,
  AvailabilityProfile,
  ClassCounts,
  ClassMillis,
  DayPeriod,
  Millis,
  Port,
  TIME_CLASSES,
} from '../model';
import { totalOf } from './millis';

const MINUTE: Millis = 60_000;

/** Whether a port counts under a rulebook. */
export function countsPort(
  { minPowerKw }: AvailabilityProfile,
  { maxPowerKw }: Pick<Port, 'maxPowerKw'>,
): boolean {
  return minPowerKw === null || (maxPowerKw ?? -Infinity) >= minPowerKw;
}

/**
 * What a rulebook says of the time of one port or of several together: sums are added up first, figures never averaged. The
 * value is null where nothing but our own absence, or nothing at all, is in service.
 */
export function figure(
  profile: AvailabilityProfile,
  of: {
    /** Over the period, of the ports that count. */
    sums: ClassMillis;
    ports: number;
    /** What the rulebook asks for, by `periodOf`; null where it takes any. */
    period: DayPeriod | null;
    /** The first day of service or of history, of the port that came last; null without any. */
    firstDay: string | null;
  },
): AvailabilityFigure {
  const { sums, ports, period, firstDay } = of;
  const inService = totalOf(sums) - sums.outside;
  const known = inService - sums.unknown - sums.unknownOurs;
  const value =
    inService > sums.unknownOurs ? valueOf(profile, sums, ports) : null;
  return {
    value,
    coverage: inService > 0 ? known / inService : null,
    met: value === null ? null : meets(value, profile.target),
    shortHistory:
      period !== null && (firstDay === null || firstDay > period.from),
  };
}

function valueOf(
  { counts, method }: AvailabilityProfile,
  sums: ClassMillis,
  ports: number,
): number | null {
  const timeThat = (counted: ClassCounts) =>
    totalOf(
      sums,
      TIME_CLASSES.filter(timeClass => counts[timeClass] === counted),
    );
  const notUp = timeThat('notUp');
  if (method.type === 'fixedYear') {
    const year = method.minutes * MINUTE * ports;
    // A port that is down all of a leap year is down for longer than the year has.
    return year > 0 ? Math.max(0, (year - notUp) / year) : null;
  }
  const up = timeThat('up');
  return up + notUp > 0 ? up / (up + notUp) : null;
}

function meets(
  value: number,
  target: AvailabilityProfile['target'],
): boolean | null {
  if (target === null) {
    return null;
  }
  return target.compare === 'atLeast'
    ? value >= target.share
    : value > target.share;
}
