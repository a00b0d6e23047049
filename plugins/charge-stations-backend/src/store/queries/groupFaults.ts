import { Condition, Millis } from '../../model';
import {
  FaultCounts,
  FaultGroup,
  FaultGrouping,
  FleetFault,
  NONE,
} from './FleetFaultQueries';

/** Points of a trend, however long the range is. */
const TREND_POINTS = 24;

const OF_STATION = ['site', 'model', 'firmware', 'owner'] as const;

/** The group that a fault is in: exactly one. */
export function groupKey(fault: FleetFault, by: FaultGrouping): string {
  switch (by) {
    case 'code':
      return fault.condition.code;
    case 'severity':
      return String(fault.condition.severity);
    default:
      return stationKey(fault, by);
  }
}

/** The group that all faults of a station are in. */
export function stationKey(
  { placement, firmware }: Pick<FleetFault, 'placement' | 'firmware'>,
  by: Exclude<FaultGrouping, 'code' | 'severity'>,
): string {
  return (by === 'firmware' ? firmware : placement[by]) ?? NONE;
}

/** Groups that a station must be in; what is absent does not narrow. */
export type StationFilter = Partial<
  Record<Exclude<FaultGrouping, 'code' | 'severity'>, string>
>;

/** Whether a station is in all groups that are asked for. */
export function isOfStations(
  station: Pick<FleetFault, 'placement' | 'firmware'>,
  filter: StationFilter,
): boolean {
  return OF_STATION.every(
    by => !filter[by] || stationKey(station, by) === filter[by],
  );
}

export function countFaults(faults: FleetFault[]): FaultCounts {
  return {
    faults: faults.length,
    open: faults.filter(({ condition }) => condition.closedAt === null).length,
    stations: new Set(faults.map(({ condition }) => condition.identity)).size,
  };
}

/** Groups whose faults add up to the whole. Open ones come first, then the worst, then the most. */
export function groupFaults(
  faults: FleetFault[],
  options: { by: FaultGrouping; from: Millis; to: Millis },
): FaultGroup[] {
  const members = new Map<string, FleetFault[]>();
  for (const fault of faults) {
    const key = groupKey(fault, options.by);
    const known = members.get(key);
    if (known) {
      known.push(fault);
    } else {
      members.set(key, [fault]);
    }
  }
  return [...members]
    .map(([key, of]) => ({ key, ...countFaults(of), ...summary(of, options) }))
    .sort(
      (a, b) =>
        Number(b.open > 0) - Number(a.open > 0) ||
        a.worstSeverity - b.worstSeverity ||
        b.open - a.open ||
        b.faults - a.faults ||
        a.key.localeCompare(b.key, 'en', { numeric: true }),
    );
}

function summary(faults: FleetFault[], range: { from: Millis; to: Millis }) {
  const trend = new Array<number>(TREND_POINTS).fill(0);
  let worstSeverity: Condition['severity'] = 5;
  let firstSeenAt = Infinity;
  let lastSeenAt = -Infinity;
  for (const { condition } of faults) {
    if (condition.severity < worstSeverity) {
      worstSeverity = condition.severity;
    }
    firstSeenAt = Math.min(firstSeenAt, condition.firstSeenAt);
    lastSeenAt = Math.max(lastSeenAt, condition.lastSeenAt);
    const at = (condition.openedAt - range.from) / (range.to - range.from);
    // What opened before the range is no opening of it.
    if (at >= 0) {
      trend[Math.floor(at * TREND_POINTS)] += 1;
    }
  }
  return { worstSeverity, firstSeenAt, lastSeenAt, trend };
}
