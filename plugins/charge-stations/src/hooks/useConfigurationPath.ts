import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { configurationRouteRef } from '../routes';
import { patchedSearch } from './useSearchPatch';

/** What of a station's configuration an address shows; the sides are snapshots or times. */
export interface ConfigurationSearch {
  before?: string;
  after?: string;
  against?: 'siblings' | 'baseline';
  /** The key that is open. */
  key?: string;
  /** Only keys that have the text, whether or not they differ. */
  q?: string;
  shown?: 'all';
}

/** Addresses of the station's Configuration tab; undefined where the app has no such tab. */
export function useConfigurationPath() {
  const path = useRouteRef(configurationRouteRef)?.();
  const pathTo = useCallback(
    (search: ConfigurationSearch = {}) => withSearch(path ?? '', search),
    [path],
  );
  return path === undefined ? undefined : pathTo;
}

/** The address of the Configuration tab of any station, from anywhere. */
export function useStationConfigurationLink() {
  const entityLink = useEntityRefLink();
  return (entityRef: string, search: ConfigurationSearch) =>
    withSearch(`${entityLink(entityRef)}/configuration`, search);
}

function withSearch(path: string, search: ConfigurationSearch): string {
  const query = patchedSearch('', { ...search });
  return query ? `${path}?${query}` : path;
}
