import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useConditions,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';
import type { FaultFilter } from './faultFilter';

/** Faults a page. */
const PAGE_SIZE = 100;

export interface LoadedFaultsOptions {
  identity: string;
  range: TimeRange;
  filter: FaultFilter;
}

/** The faults of a range that a filter leaves: the newest are kept fresh, older ones come when asked for. */
export function useLoadedFaults(options: LoadedFaultsOptions) {
  const { identity, range, filter } = options;
  const api = useApi(chargeStationsApiRef);
  const { items: faults, ...loaded } = useOlderPages({
    key: JSON.stringify([identity, range, filter]),
    query: useConditions({ identity, range, ...filter, limit: PAGE_SIZE }),
    fetch: cursor =>
      api.listConditions(identity, {
        ...formatWindow(resolveTimeRange(range, Date.now())),
        ...filter,
        limit: PAGE_SIZE,
        cursor,
      }),
    idOf: fault => fault.number,
  });
  return { ...loaded, faults };
}
