import type {
  ApiStationCondition,
  ListStationsQuery,
} from '@forecourt/plugin-charge-stations-common';
import type { SearchPatch } from '../../hooks/useSearchPatch';

type StationSort = NonNullable<ListStationsQuery['sort']>;

/** Where stations belong. */
export type PlacementQuery = Pick<
  ListStationsQuery,
  'site' | 'owner' | 'model'
>;

export const EVERYWHERE: PlacementQuery = {};

/** In the order in which they are counted out on the page. */
export const CONDITIONS: ApiStationCondition[] = [
  'faulted',
  'offline',
  'warning',
  'ok',
  'neverSeen',
];

const SORTS: StationSort[] = [
  'identity',
  'status',
  'openFaults',
  'site',
  'owner',
  'model',
  'lastSeenAt',
];

const ORDERS = ['asc', 'desc'] as const;

/** Rows a page. */
export const STATIONS_PAGE_SIZE = 50;

/** What the page asks the API, read from the query string; what it does not know is left out. */
export function stationsQueryFrom(
  parameters: URLSearchParams,
): ListStationsQuery {
  const text = (name: string) => parameters.get(name) ?? undefined;
  return {
    search: text('search'),
    condition: oneOf(CONDITIONS, text('condition')),
    site: text('site'),
    owner: text('owner'),
    model: text('model'),
    sort: oneOf(SORTS, text('sort')),
    order: oneOf(ORDERS, text('order')),
    cursor: text('cursor'),
    limit: STATIONS_PAGE_SIZE,
  };
}

/** Whether anything but the whole list is asked for. */
export function isFiltered(query: ListStationsQuery): boolean {
  const { search, condition, site, owner, model } = query;
  return [search, condition, site, owner, model].some(Boolean);
}

/** Another filter or order starts at the first page: a cursor belongs to the list it was given for. */
export function fromFirstPage(changes: SearchPatch): SearchPatch {
  return { ...changes, cursor: undefined };
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  value: string | undefined,
): Value | undefined {
  return allowed.find(it => it === value);
}
