import { IndexedStation } from './stationIndex';
import { PlacementFilter, StationFilter, StationSort } from './StationQueries';

/** Worst first. */
const CONDITION_RANK = {
  faulted: 0,
  offline: 1,
  warning: 2,
  ok: 3,
  neverSeen: 4,
} as const;

/** Texts as people number things: CP2 before CP10. */
const collator = new Intl.Collator('en', { numeric: true });

/** Whether the caller may see the station's entity. One of several that share an identity is enough. */
export function isVisible(
  station: Pick<IndexedStation, 'placement'>,
  visible: Set<string> | undefined,
): boolean {
  return (
    visible === undefined ||
    station.placement.entityRefs.some(ref => visible.has(ref))
  );
}

/** Whether a station belongs where the filter says. */
export function isPlaced(
  { placement }: Pick<IndexedStation, 'placement'>,
  filter: PlacementFilter,
): boolean {
  const { site, owners, model } = filter;
  return (
    (!site || placement.site === site) &&
    (!owners ||
      (placement.owner !== null && owners.includes(placement.owner))) &&
    (!model || placement.model === model)
  );
}

/** The stations that a filter leaves, in the order asked for; the identity breaks ties. */
export function selectStations(
  stations: IndexedStation[],
  options: StationFilter & { sort: StationSort; order: 'asc' | 'desc' },
): IndexedStation[] {
  const { sort, order } = options;
  const direction = order === 'asc' ? 1 : -1;
  return stations
    .filter(station => matches(station, options))
    .sort(
      (a, b) =>
        compare(sortValue(a, sort), sortValue(b, sort), direction) ||
        compare(a.identity, b.identity, 1),
    );
}

function matches(station: IndexedStation, filter: StationFilter): boolean {
  return (
    isVisible(station, filter.visible) &&
    isPlaced(station, filter) &&
    (!filter.condition || station.condition === filter.condition) &&
    (!filter.search || mentions(station, filter.search.toLocaleLowerCase()))
  );
}

function mentions(station: IndexedStation, text: string): boolean {
  const { title, site, model, owner } = station.placement;
  return [station.identity, title, site, model, owner].some(value =>
    value?.toLocaleLowerCase().includes(text),
  );
}

function sortValue(
  station: IndexedStation,
  sort: StationSort,
): string | number | null {
  switch (sort) {
    case 'status':
      return CONDITION_RANK[station.condition];
    case 'openFaults':
      return station.openFaults;
    case 'lastSeenAt':
      return station.lastSeenAt;
    case 'identity':
      return station.identity;
    default:
      return station.placement[sort];
  }
}

/** Numbers by size, texts as people read them; what is missing comes last either way. */
function compare(
  a: string | number | null,
  b: string | number | null,
  direction: 1 | -1,
): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  return (
    direction *
    (typeof a === 'number' && typeof b === 'number'
      ? a - b
      : collator.compare(String(a), String(b)))
  );
}
