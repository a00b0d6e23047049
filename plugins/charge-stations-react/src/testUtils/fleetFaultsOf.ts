import type {
  ApiCondition,
  ApiFaultGroups,
  ApiFleetFaultPage,
  ApiStation,
  FaultGroupsQuery,
  ListFleetFaultsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { overlaps } from './timelineOf';

type FleetFault = ApiFleetFaultPage['items'][number];

/** The faults of stations that a query leaves, newest opening first. */
export function fleetFaultsOf(
  fleet: Array<{ station: ApiStation; conditions: ApiCondition[] }>,
  query: ListFleetFaultsQuery,
): FleetFault[] {
  return fleet
    .flatMap(({ station, conditions }) => {
      const { identity, entityRef, title, site, model, owner, boot } = station;
      const firmware = boot?.firmwareVersion;
      return conditions.map(condition => ({
        condition,
        station: { identity, entityRef, title, site, model, owner, firmware },
      }));
    })
    .filter(
      fault =>
        overlaps(fault.condition, query) &&
        (query.open === undefined ||
          query.open === !fault.condition.closedAt) &&
        (['code', 'site', 'model', 'firmware', 'owner'] as const).every(
          by => !query[by] || keyOf(fault, by) === query[by],
        ) &&
        (!query.severity || query.severity === fault.condition.severity) &&
        (!query.search ||
          JSON.stringify(fault)
            .toLowerCase()
            .includes(query.search.toLowerCase())),
    )
    .sort((a, b) => b.condition.openedAt.localeCompare(a.condition.openedAt));
}

/** The same faults by what they share, without a trend. */
export function faultGroupsOf(
  faults: FleetFault[],
  by: FaultGroupsQuery['by'] = 'code',
): ApiFaultGroups {
  const keys = [...new Set(faults.map(fault => keyOf(fault, by)))];
  return {
    items: keys.map(key => {
      const of = faults.filter(fault => keyOf(fault, by) === key);
      const conditions = of.map(({ condition }) => condition);
      return {
        key,
        ...countsOf(of),
        worstSeverity: Math.min(...conditions.map(it => it.severity)),
        firstSeenAt: conditions.map(it => it.firstSeenAt).sort()[0],
        lastSeenAt: conditions
          .map(it => it.lastSeenAt)
          .sort()
          .reverse()[0],
        trend: [],
      };
    }),
    total: countsOf(faults),
    isComplete: true,
  };
}

function countsOf(faults: FleetFault[]) {
  return {
    faults: faults.length,
    open: faults.filter(({ condition }) => !condition.closedAt).length,
    stations: new Set(faults.map(({ station }) => station.identity)).size,
  };
}

function keyOf(
  { condition, station }: FleetFault,
  by: NonNullable<FaultGroupsQuery['by']>,
): string {
  switch (by) {
    case 'code':
      return condition.code;
    case 'severity':
      return String(condition.severity);
    default:
      return station[by] ?? 'none';
  }
}
