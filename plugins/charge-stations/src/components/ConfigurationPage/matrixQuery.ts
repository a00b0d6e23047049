import type { ConfigurationMatrixQuery } from '@forecourt/plugin-charge-stations-common';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { NONE } from '../FleetFaultsPage/fleetFaultsQuery';

export type MatrixGrouping = NonNullable<ConfigurationMatrixQuery['by']>;

/** In the order in which they are offered. */
export const GROUPINGS: MatrixGrouping[] = [
  'model',
  'firmware',
  'site',
  'owner',
  'station',
];

/** Which keys are shown; outliers are what a reader comes for. */
export const ONLY = ['outliers', 'differing', 'all'] as const;

export type Only = (typeof ONLY)[number];

/** Keys a page. */
const PAGE_SIZE = 50;

/** What the query string says, by the API's own names. */
export interface MatrixFilter {
  by: MatrixGrouping;
  only: Only;
  key?: string;
  search?: string;
  site?: string;
  model?: string;
  firmware?: string;
  owner?: string;
}

export const NO_NARROWING = {
  only: undefined,
  key: undefined,
  search: undefined,
  site: undefined,
  model: undefined,
  firmware: undefined,
  owner: undefined,
};

export function matrixFilterFrom(parameters: URLSearchParams): MatrixFilter {
  const text = (name: string) => parameters.get(name) || undefined;
  return {
    by: GROUPINGS.find(by => by === parameters.get('by')) ?? 'model',
    only: ONLY.find(only => only === parameters.get('only')) ?? 'outliers',
    key: text('key'),
    search: text('search'),
    site: text('site'),
    model: text('model'),
    firmware: text('firmware'),
    owner: text('owner'),
  };
}

/** Whether a filter hides more than keys without outliers. */
export function isNarrowed(filter: MatrixFilter): boolean {
  const { by, only, ...narrowing } = filter;
  return (
    only !== 'outliers' || Object.values(narrowing).some(it => it !== undefined)
  );
}

/** What is asked of the API. One key is shown whether it has outliers or not. */
export function matrixQuery(filter: MatrixFilter): ConfigurationMatrixQuery {
  const { only, ...rest } = filter;
  const narrowing = only === 'all' || filter.key !== undefined ? {} : { only };
  return Object.fromEntries(
    Object.entries({ ...rest, ...narrowing, limit: PAGE_SIZE }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** From a group of stations to its stations. What a group of firmware shares is no filter of the API. */
export function stationsOf(
  by: MatrixGrouping,
  column: string,
  key: string,
): SearchPatch {
  const isFilter = by !== 'station' && by !== 'firmware' && column !== NONE;
  return {
    by: 'station',
    key,
    ...(isFilter && { [by]: column }),
  };
}
