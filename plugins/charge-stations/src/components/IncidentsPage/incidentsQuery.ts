import type { ListIncidentsQuery } from '@forecourt/plugin-charge-stations-common';

export type IncidentSort = NonNullable<ListIncidentsQuery['sort']>;
export type IncidentListState = NonNullable<ListIncidentsQuery['state']>;

/** In the order in which they are offered. */
export const STATES: IncidentListState[] = [
  'active',
  'open',
  'acknowledged',
  'suppressed',
  'resolved',
  'all',
];

/** Incidents a page. */
const PAGE_SIZE = 50;

/** What the page asks the API, read from the query string; what it does not know is left out. */
export function incidentsQueryFrom(
  parameters: URLSearchParams,
): ListIncidentsQuery & { state: IncidentListState; sort: IncidentSort } {
  const text = (name: string) => parameters.get(name) || undefined;
  const severity = Number(parameters.get('severity'));
  return {
    state: STATES.find(state => state === parameters.get('state')) ?? 'active',
    severity: [1, 2, 3, 4, 5].find(known => known === severity),
    site: text('site'),
    owner: text('owner'),
    sort: parameters.get('sort') === 'worst' ? 'worst' : 'newest',
    limit: PAGE_SIZE,
  };
}
