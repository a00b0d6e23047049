import { Millis } from '../../model';
import {
  AvailabilityFilter,
  AvailabilityQueries,
  AvailabilityStation,
  DayRange,
} from '../../store/queries';
import {
  AppliedProfile,
  applyProfile,
  countedPorts,
  groupFigure,
} from './figures';
import { PortGroup, SummedPort } from './portGroups';
import { AvailabilityProfile } from '../../model';
import { rolledUp } from './rolledUp';

/** The ports that a rulebook is asked for, with how far their sums are. */
export interface ReadPorts {
  applied: AppliedProfile;
  stations: AvailabilityStation[];
  /** Those that the rulebook is about. */
  ports: SummedPort[];
  isComplete: boolean;
  rolledUpTo: string;
}

/** Reads the sums of the ports that a caller may see, for the days. */
export async function readPorts(options: {
  sums: AvailabilityQueries;
  filter: AvailabilityFilter;
  /** One port of the station that the filter names. */
  port?: string;
  profile: AvailabilityProfile;
  days: DayRange;
  timeZone: string;
  now: Millis;
}): Promise<ReadPorts> {
  const { sums, filter, port, profile, days } = options;
  const stations = await sums.listStations(filter);
  const byIdentity = new Map(stations.map(of => [of.identity, of]));
  const read = await sums.readSums({
    ...days,
    identities: [...byIdentity.keys()],
  });
  const all = read
    .filter(of => port === undefined || of.port === port)
    .flatMap(of => {
      const station = byIdentity.get(of.identity);
      return station ? { sums: of, station } : [];
    });
  const counted = countedPorts(profile, all);
  const applied = applyProfile(profile, days);
  const leftOut = all.length - counted.length;
  return {
    applied:
      leftOut > 0
        ? {
            ...applied,
            notes: [...applied.notes, leftOutNote(profile, leftOut)],
          }
        : applied,
    stations,
    ports: counted,
    ...rolledUp({ ...options, stations }),
  };
}

function leftOutNote({ minPowerKw }: AvailabilityProfile, ports: number) {
  return `Ports without ${minPowerKw} kW, or whose entity does not say, are left out: ${ports}.`;
}

/** The group with the worst figure first; those without a figure come last. */
export function worstFirst(
  groups: PortGroup[],
  applied: AppliedProfile,
): PortGroup[] {
  return groups
    .map(group => ({ group, value: groupFigure(applied, group).value }))
    .sort(
      (a, b) =>
        (a.value ?? Infinity) - (b.value ?? Infinity) ||
        collator.compare(a.group.key, b.group.key),
    )
    .map(({ group }) => group);
}

const collator = new Intl.Collator('en', { numeric: true });
