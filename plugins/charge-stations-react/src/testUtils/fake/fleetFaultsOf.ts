import type {
  ApiCondition,
  ApiFaultGroup,
  ApiFaultGroups,
  ApiFleetFaultPage,
  ApiStation,
  FaultGroupsQuery,
  ListFleetFaultsQuery,
} from '@forecourt/plugin-charge-stations-common';

type FleetFault = ApiFleetFaultPage['items'][number];
type Grouping = NonNullable<FaultGroupsQuery['by']>;

const OF_STATION = ['site', 'model', 'firmware'] as const;
/** As the backend names the group of what has no such value. */
const NONE = 'none';
const TREND_POINTS = 24;

/** Whether a value is among several that are separated by commas. */
export function isOneOf(values: string, value: string | undefined): boolean {
  return value !== undefined && values.split(',').includes(value);
}

/** The faults that a query leaves, newest opening first or the worst first. */
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
    .filter(fault => matches(fault, query))
    .sort(
      (a, b) =>
        (query.sort === 'worst'
          ? a.condition.severity - b.condition.severity
          : 0) || b.condition.openedAt.localeCompare(a.condition.openedAt),
    );
}

/** The faults counted by what they share, those with open ones first, then the worst. */
export function faultGroupsOf(
  faults: FleetFault[],
  by: Grouping,
): ApiFaultGroups {
  const keys = [...new Set(faults.map(fault => keyOf(fault, by)))];
  const items = keys
    .map(key =>
      groupOf(
        key,
        faults.filter(it => keyOf(it, by) === key),
      ),
    )
    .sort(
      (a, b) =>
        Number(b.open > 0) - Number(a.open > 0) ||
        a.worstSeverity - b.worstSeverity,
    );
  return { items, total: countsOf(faults), isComplete: true };
}

function matches(
  { condition, station }: FleetFault,
  query: ListFleetFaultsQuery,
) {
  const fault = { condition, station };
  const { from, to, open, code, severity, search = '' } = query;
  const { identity, title, site, model, owner } = station;
  return (
    (!to || condition.openedAt < to) &&
    (!from || !condition.closedAt || condition.openedAt >= from) &&
    (open === undefined || open === !condition.closedAt) &&
    (!code || code === condition.code) &&
    (!severity || severity === condition.severity) &&
    OF_STATION.every(by => !query[by] || keyOf(fault, by) === query[by]) &&
    (!query.owner || isOneOf(query.owner, keyOf(fault, 'owner'))) &&
    [identity, title, site, model, owner, condition.code]
      .join(' ')
      .toLowerCase()
      .includes(search.toLowerCase())
  );
}

function keyOf({ condition, station }: FleetFault, by: Grouping): string {
  switch (by) {
    case 'code':
      return condition.code;
    case 'severity':
      return String(condition.severity);
    default:
      return station[by] ?? NONE;
  }
}

function countsOf(faults: FleetFault[]): ApiFaultGroups['total'] {
  return {
    faults: faults.length,
    open: faults.filter(({ condition }) => !condition.closedAt).length,
    stations: new Set(faults.map(({ station }) => station.identity)).size,
  };
}

function groupOf(key: string, faults: FleetFault[]): ApiFaultGroup {
  const conditions = faults.map(({ condition }) => condition);
  const trend = new Array<number>(TREND_POINTS).fill(0);
  trend[TREND_POINTS - 1] = faults.length;
  return {
    key,
    ...countsOf(faults),
    worstSeverity: Math.min(...conditions.map(({ severity }) => severity)),
    firstSeenAt: conditions.map(it => it.firstSeenAt).sort()[0],
    lastSeenAt:
      conditions
        .map(it => it.lastSeenAt)
        .sort()
        .at(-1) ?? '',
    trend,
  };
}
