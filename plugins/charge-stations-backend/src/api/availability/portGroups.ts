import { PortSums } from '../../store';
import { AvailabilityStation, NONE } from '../../store/queries';

/** What the time of ports is added up by. */
export type AvailabilityGrouping =
  | 'port'
  | 'station'
  | 'site'
  | 'owner'
  | 'model'
  | 'fleet';

/** A port's sums, and its station. */
export interface SummedPort {
  sums: PortSums;
  station: AvailabilityStation;
}

/** Ports that share something. */
export interface PortGroup {
  /** What they share; unique among groups of one kind. */
  key: string;
  ports: SummedPort[];
}

/** Groups whose ports are all of them, each in exactly one. */
export function groupPorts(
  ports: SummedPort[],
  by: AvailabilityGrouping,
): PortGroup[] {
  const groups = new Map<string, PortGroup>();
  for (const port of ports) {
    const key = keyOf(port, by);
    const group = groups.get(key) ?? { key, ports: [] };
    group.ports.push(port);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function keyOf(
  { sums, station }: SummedPort,
  by: AvailabilityGrouping,
): string {
  switch (by) {
    case 'port':
      return `${sums.identity} ${sums.port}`;
    case 'station':
      return sums.identity;
    case 'fleet':
      return by;
    default:
      return station.placement[by] ?? NONE;
  }
}
