import { useApi } from '@backstage/frontend-plugin-api';
import type { AvailabilityQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useAvailability,
} from '@forecourt/plugin-charge-stations-react';
import { useOlderPages } from '../../hooks/useOlderPages';

/** Rows a page. */
const PAGE_SIZE = 50;

/** The rows that a query has: the worst at once, better ones when asked for. */
export function useLoadedUptime(
  query: Omit<AvailabilityQuery, 'limit' | 'cursor'>,
) {
  const api = useApi(chargeStationsApiRef);
  const paged = { ...query, limit: PAGE_SIZE };
  return useOlderPages({
    key: JSON.stringify(query),
    query: useAvailability(paged),
    fetch: cursor => api.getAvailability({ ...paged, cursor }),
    idOf: item => item.key,
  });
}
