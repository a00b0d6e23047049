import { countsPort, figure, portsOf, sumMillis } from '../../availability';
import {
  AvailabilityFigure,
  AvailabilityProfile,
  ClassMillis,
} from '../../model';
import { addDays, dayAt } from '../../model/zonedTime';
import { AvailabilityStation, DayRange } from '../../store/queries';
import { PortGroup, SummedPort } from './portGroups';

/** A rulebook as it is applied to some days, and what is to be said of that. */
export interface AppliedProfile {
  profile: AvailabilityProfile;
  days: DayRange;
  notes: string[];
}

/**
 * A rule of twelve months that is asked of other days is answered as a share of those: minutes of a year say nothing of
 * a week.
 */
export function applyProfile(
  profile: AvailabilityProfile,
  days: DayRange,
): AppliedProfile {
  const { period } = profile;
  if (period === 'previous12Months' && !isTwelveMonths(days)) {
    return {
      profile: { ...profile, method: { type: 'share' }, period: 'any' },
      days,
      notes: [
        'The rule looks at twelve whole months; this is the share of the days asked for.',
      ],
    };
  }
  if (period === 'calendarYear' && !isOfOneYear(days)) {
    return {
      profile: { ...profile, period: 'any' },
      days,
      notes: [
        'The rule looks at a calendar year from its first day on; this is of the days asked for.',
      ],
    };
  }
  return { profile, days, notes: [] };
}

/** What an applied rulebook says of a group. */
export function groupFigure(
  { profile, days }: AppliedProfile,
  { ports }: Pick<PortGroup, 'ports'>,
): AvailabilityFigure {
  return figure(profile, {
    sums: sumMillis(ports.map(({ sums }) => sums.millis)),
    ports: ports.length,
    period: profile.period === 'any' ? null : days,
    firstDay: latest(ports.map(({ station }) => firstDayOf(station))),
  });
}

/** What a rulebook says of a single day of a port: its share, as a year's minutes say nothing of a day. */
export function dayFigure(
  profile: AvailabilityProfile,
  sums: ClassMillis,
): AvailabilityFigure {
  return figure(
    { ...profile, method: { type: 'share' } },
    { sums, ports: 1, period: null, firstDay: null },
  );
}

/** The ports that a rulebook is about. */
export function countedPorts(
  profile: AvailabilityProfile,
  ports: SummedPort[],
): SummedPort[] {
  return profile.minPowerKw === null
    ? ports
    : ports.filter(({ sums, station }) =>
        countsPort(profile, { maxPowerKw: powerOf(station, sums.port) }),
      );
}

function powerOf(
  { service }: AvailabilityStation,
  name: string,
): number | null {
  const declared = portsOf({ evses: service?.evses, reported: [] });
  return declared.find(({ port }) => port === name)?.maxPowerKw ?? null;
}

/** When it came into service, or there came to be something to tell of it. */
function firstDayOf({ firstDay, service }: AvailabilityStation): string | null {
  const at = Date.parse(service?.commissionedAt ?? '');
  const commissioned = Number.isNaN(at)
    ? null
    : dayAt(at, service?.timeZone ?? 'UTC');
  return firstDay && latest([firstDay, commissioned]);
}

function latest(days: Array<string | null>): string | null {
  return days.reduce(
    (last, day) => (last === null || (day !== null && day > last) ? day : last),
    null,
  );
}

function isTwelveMonths({ from, to }: DayRange): boolean {
  return (
    from.endsWith('-01') &&
    to.slice(4) === from.slice(4) &&
    Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1
  );
}

function isOfOneYear({ from, to }: DayRange): boolean {
  return (
    from.endsWith('-01-01') && addDays(to, -1).slice(0, 4) === from.slice(0, 4)
  );
}
