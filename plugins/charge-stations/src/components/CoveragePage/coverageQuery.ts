import type {
  ListCodeCoverageQuery,
  ListSpecificationLinksQuery,
  ListStationGapsQuery,
} from '@forecourt/plugin-charge-stations-common';

export const VIEWS = ['codes', 'stations', 'links'] as const;
export type CoverageView = (typeof VIEWS)[number];

export const CODE_FILTERS = [
  'any',
  'explanation',
  'runbook',
  'ownRunbook',
  'nothing',
] as const;
export const STATION_FILTERS = [
  'any',
  'owner',
  'model',
  'site',
  'baseline',
] as const;
export const LINK_FILTERS = ['attention', 'all'] as const;

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;

/** The page's state in the address; what is not known there is left out. */
export function coverageFrom(parameters: URLSearchParams) {
  const show = parameters.get('show');
  const codes: NonNullable<ListCodeCoverageQuery['missing']> =
    CODE_FILTERS.find(it => it === show) ?? 'any';
  const stations: NonNullable<ListStationGapsQuery['missing']> =
    STATION_FILTERS.find(it => it === show) ?? 'any';
  const links: NonNullable<ListSpecificationLinksQuery['show']> =
    LINK_FILTERS.find(it => it === show) ?? 'attention';
  return {
    view: VIEWS.find(it => it === parameters.get('view')) ?? 'codes',
    show: { codes, stations, links },
    opened: parameters.get('opened') ?? undefined,
  };
}
