import type {
  FaultGroupsQuery,
  ListFleetFaultsQuery,
} from '@forecourt/plugin-charge-stations-common';
import type { SearchPatch } from '../../hooks/useSearchPatch';

export type FaultGrouping = NonNullable<FaultGroupsQuery['by']>;

/** In the order in which they are offered. */
export const GROUPINGS: FaultGrouping[] = [
  'code',
  'severity',
  'site',
  'model',
  'firmware',
  'owner',
];

/** The key of the group of what has no such value, in the API's own word. */
export const NONE = 'none';

/** Which faults are counted; the range stands beside it. */
export type FleetFaultFilter = Pick<
  ListFleetFaultsQuery,
  FaultGrouping | 'open' | 'search'
>;

/** The parameters that narrow, by the API's own names. */
const NARROWING = [...GROUPINGS, 'search'] as const;

/** Takes every narrowing away; what is open stays asked for. */
export const NO_NARROWING: SearchPatch = Object.fromEntries(
  NARROWING.map(name => [name, undefined]),
);

/** What the page asks the API, read from the query string; what it does not know is left out. */
export function fleetFaultFilterFrom(
  parameters: URLSearchParams,
): FleetFaultFilter {
  const text = (name: string) => parameters.get(name) || undefined;
  const severity = Number(parameters.get('severity'));
  return {
    open: parameters.get('open') === 'true' || undefined,
    severity: [1, 2, 3, 4, 5].find(known => known === severity),
    code: text('code'),
    site: text('site'),
    model: text('model'),
    firmware: text('firmware'),
    owner: text('owner'),
    search: text('search'),
  };
}

export function groupingFrom(parameters: URLSearchParams): FaultGrouping {
  return GROUPINGS.find(by => by === parameters.get('by')) ?? 'code';
}

/** Whether some faults of the range are left out. */
export function isNarrowed(filter: FleetFaultFilter): boolean {
  return NARROWING.some(name => filter[name] !== undefined);
}

/** The filter that leaves one group of what a filter leaves. */
export function filterOfGroup(
  filter: FleetFaultFilter,
  group: { by: FaultGrouping; key: string },
): FleetFaultFilter {
  const { by, key } = group;
  return { ...filter, [by]: by === 'severity' ? Number(key) : key };
}

/** Leads to one group alone, counted by something else. */
export function splitOf(
  group: { by: FaultGrouping; key: string },
  by: FaultGrouping,
): SearchPatch {
  return { [group.by]: group.key, by, group: undefined };
}

/** Leads to everything of one code, wherever it is. */
export function whereElse(code: string): SearchPatch {
  return { ...NO_NARROWING, by: 'code', group: code };
}
